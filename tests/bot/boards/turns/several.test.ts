import { describe, expect, it } from '@jest/globals';
import { as, kickOff } from '../boardChat';
import { postedBoard } from '../postedBoard';

/** A day that is not over, and not so far ahead that it would be refused. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

const ada = as('ada');
const ben = as('ben');

/** More tasks than one list has room for. */
const MANY = Array.from({ length: 120 }, (_, index) => ({ id: String(1000 + index), name: 'n'.repeat(90) }));

describe('several tasks that are picked', () => {
  /** Nobody manages the board but Ada, who posted it. */
  const posted = postedBoard({ isManager: () => false });
  const { board, press, shown, toast, seenByAll } = posted;
  const pick = async (who: object) => {
    const menu = await shown(press(who, board(), 'More'));
    return shown(press(who, menu, 'Choose several tasks'));
  };
  const history = async () => {
    const menu = await shown(press(ada, board(), 'More'));
    return (await shown(press(ada, menu, 'History'))).text;
  };
  const sentTo = (conversation: string) =>
    posted.chat.stub.messages
      .filter((message) => message.conversation === conversation)
      .map(({ versions }) => versions[0]?.card?.text ?? '');

  it('are assigned, dated and ticked at once: one update, one line of history, one message', async () => {
    const before = posted.chat.stub.messages[0]?.versions.length ?? 0;
    const list = await pick(ada);
    expect(list.choices).toEqual(expect.arrayContaining([expect.stringContaining('11 en task 11')]));
    const after = await shown(
      press(ada, list, 'Save', { items: '11,22', to: '29:ben', due: `${NEXT_YEAR}-03-31`, tick: 'false' }),
    );
    expect(after.text).toContain('2 tasks were changed.');
    await seenByAll(/Assigned to Ben.*Assigned to Ben/s);
    expect(board().text.match(new RegExp(`Due March 31, ${NEXT_YEAR}`, 'g'))).toHaveLength(2);
    await posted.chat.stub.until(() => sentTo('a:ben').length > 0, 'a word to Ben');
    await posted.chat.pass(6000);
    expect(sentTo('a:ben')).toEqual([expect.stringMatching(/2 tasks for you.*en task 11.*en task 22/s)]);
    expect(posted.chat.stub.messages[0]?.versions.length).toBe(before + 1);
    expect(await history()).toContain(`Ada changed 2 tasks: Assigned to Ben · Due March 31, ${NEXT_YEAR}`);
  });

  it('are ticked by any member, who is told which were not changed and why', async () => {
    await press(as('cem'), board(), 'Mark task 11 as done');
    const list = await pick(ben);
    expect(Object.keys(list.inputs).sort()).toEqual(['items', 'tick']);
    const after = await shown(press(ben, list, 'Save', { items: '11,12,99', tick: 'true' }));
    expect(after.text).toContain('1 task was changed.');
    expect(after.text).toContain('Not changed: 11. That was so already.');
    expect(after.text).toContain('Not changed: 99. This task is no longer on the board.');
    await seenByAll('Done by Ben');
    expect(await history()).toContain('Ben changed 1 task: Done');
  });

  it('keep the rights of single changes: who may only tick does not assign, by no form', async () => {
    const list = await pick(ada);
    const forged = { items: '11,12', to: '29:ben', due: `${NEXT_YEAR}-03-31`, tick: 'true' };
    const after = await shown(press(ben, list, 'Save', forged));
    expect(after.text).toContain('2 tasks were changed.');
    expect(after.text).toMatch(/Not changed: 11, 12\. Only whoever posted this board/);
    await seenByAll(/Done by Ben.*Done by Ben/s);
    expect(board().text).not.toContain('Assigned to');
    const refused = await toast(press(as('cem'), list, 'Save', { items: '21', to: '29:cem' }));
    expect(refused).toMatch(/Nothing was changed\. Not changed: 21\. Only whoever posted/);
    posted.chat.stub.roles.set('29:gus', 'guest');
    expect(await toast(press(as('gus'), list, 'Save', { items: '21', tick: 'true' }))).toContain(
      'As a guest',
    );
  });

  it.each([
    [{ items: '', tick: 'true' }, 'choose at least one task'],
    [{ items: '11' }, 'choose what to change'],
    [{ items: '11', due: '2001-02-03' }, 'in the past'],
    [{ items: '11', to: '29:gus' }, 'is a guest'],
  ])('are left as they are by %j', async (inputs, why) => {
    posted.chat.stub.roles.set('29:gus', 'guest');
    expect(await toast(press(ada, await pick(ada), 'Save', inputs))).toContain(why);
    expect(board().text).not.toMatch(/Done by|Assigned|Due/);
  });

  it('count once when a press is delivered twice, and tell that a stale form changed nothing', async () => {
    const list = await pick(ada);
    const ticks = { items: '11,12', tick: 'true' };
    await press(ada, list, 'Save', ticks);
    await press(ada, list, 'Save', ticks);
    const again = await shown(press(ben, list, 'Save', ticks));
    expect(again.text).toContain('Nothing was changed. That was so already.');
    expect((await history()).match(/Ada changed 2 tasks/g)).toHaveLength(1);
  });

  it('are those of the role that is looked at', async () => {
    const roles = await shown(press(ben, await shown(press(ben, board(), 'More')), 'By role'));
    const menu = await shown(press(ben, await shown(press(ben, roles, 'en fe')), 'More'));
    const list = await shown(press(ben, menu, 'Choose several tasks'));
    expect(list.choices).toEqual([expect.stringContaining('12 en task 12')]);
  });
});

describe('more tasks than a list has room for', () => {
  const posted = postedBoard({ playbook: kickOff([MANY]) });
  const { board, press, shown, seenByAll } = posted;

  it('are picked on several parts and changed together, whichever part is shown', async () => {
    const menu = await shown(press(ada, board(), 'More'));
    const first = await shown(press(ada, menu, 'Choose several tasks'));
    const range = first.buttons.map(({ title }) => title).find((title) => / of 120$/.test(title)) ?? '';
    expect(first.text.length).toBeLessThan(14_000);
    const second = await shown(press(ada, first, range, { items: '1000,1001', tick: 'true' }));
    expect(second.text).toContain('2 more tasks are chosen on other parts of this list.');
    expect(second.inputs).toMatchObject({ tick: 'true', items: '' });
    const [there = ''] = second.choices.flatMap((title) => /^\d+/.exec(title)?.[0] ?? []);
    const after = await shown(press(ada, second, 'Save', { items: there }));
    expect(after.text).toContain('3 tasks were changed.');
    await seenByAll(/Done by Ada.*Done by Ada/s);
  });

  it('stay picked on the way there and back', async () => {
    const menu = await shown(press(ada, board(), 'More'));
    const first = await shown(press(ada, menu, 'Choose several tasks'));
    const [next = ''] = first.buttons.map(({ title }) => title).filter((title) => / of 120$/.test(title));
    const second = await shown(press(ada, first, next, { items: '1000,1001' }));
    const [back = ''] = second.buttons.map(({ title }) => title).filter((title) => /^Tasks 1–/.test(title));
    const again = await shown(press(ada, second, back));
    expect(again.inputs).toMatchObject({ items: '1000,1001' });
    const none = await shown(press(ada, again, next, { items: '' }));
    expect(none.text).not.toContain('chosen on other parts');
  });
});
