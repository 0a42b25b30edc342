import { describe, expect, it } from '@jest/globals';
import { as } from '../boardChat';
import { postedBoard } from '../postedBoard';

/** A day that is not over, and not so far ahead that it would be refused. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

/** Nobody manages the board but Ada, who posted it. */
const posted = postedBoard({ isManager: () => false });
const { board, press, shown, toast, seenByAll } = posted;
const ada = as('ada');
const ben = as('ben');

const sentTo = (conversation: string) =>
  posted.chat.stub.messages
    .filter((message) => message.conversation === conversation)
    .map(({ versions }) => versions[0]?.card?.text ?? '');

describe('one press on the row of the card in the channel', () => {
  it('claims a task', async () => {
    const seen = await shown(press(ben, board(), 'Claim 12'));
    expect(seen.text).toContain('Claimed by Ben');
    await seenByAll('Claimed by Ben');
    expect(board().buttons.map(({ title }) => title)).not.toContain('Claim 12');
  });

  it('asks for the note of a task', async () => {
    const note = await shown(press(ben, board(), 'Note 12'));
    await press(ben, note, 'Save', { text: 'ask Contoso' });
    await seenByAll('Note: ask Contoso');
  });

  it('asks whom to assign a task, and tells who may not', async () => {
    const ask = await shown(press(ada, board(), 'Assign 12'));
    await press(ada, ask, 'Assign', { to: '29:ben' });
    await seenByAll('Assigned to Ben');
    expect(await toast(press(ben, board(), 'Assign 11'))).toMatch(/poster|posted/);
    expect(await toast(press(ben, ask, 'Assign', { to: '29:ben' }))).toMatch(/poster|posted/);
  });

  it('asks a guest for nothing that is refused in the end, and nobody on a board that was closed', async () => {
    const before = board();
    const menu = await shown(press(ada, board(), 'More'));
    posted.chat.stub.roles.set('29:gus', 'guest');
    const gus = as('gus');
    for (const [card, title] of [
      [before, 'Note 12'],
      [before, 'Assign 12'],
      [menu, 'Add a task'],
      [menu, 'Choose several tasks'],
      [menu, 'Save as template'],
      [menu, 'Repeat'],
    ] as const)
      expect(await toast(press(gus, card, title))).toMatch(/guest/i);
    expect((await shown(press(gus, menu, 'My messages'))).inputs).toHaveProperty('about');
    await press(ada, menu, 'Close');
    expect(await toast(press(ben, before, 'Note 12'))).toContain('closed');
    expect(await toast(press(ada, menu, 'Rename'))).toContain('closed');
  });

  it('has nothing of that for a task that is done', async () => {
    await press(ben, board(), 'Mark task 12 as done');
    await seenByAll('Done by Ben');
    const titles = board().buttons.map(({ title }) => title);
    for (const quick of ['Claim 12', 'Note 12', 'Assign 12']) expect(titles).not.toContain(quick);
  });
});

describe('several tasks at once', () => {
  const plan = async () => {
    const menu = await shown(press(ada, board(), 'More'));
    return shown(press(ada, menu, 'Assign or date several tasks'));
  };

  it('are all open ones of a role, assigned and dated, and told in one message', async () => {
    await press(as('cem'), board(), 'Mark task 11 as done');
    await press(ada, await plan(), 'Save', { role: 'fm', to: '29:ben', due: `${NEXT_YEAR}-03-31` });
    await seenByAll(/Assigned to Ben.*Assigned to Ben/s);
    expect(
      board().text.match(new RegExp(`Assigned to Ben\\n · Due March 31, ${NEXT_YEAR}`, 'g')),
    ).toHaveLength(2);
    await posted.chat.stub.until(() => sentTo('a:ben').length > 0, 'a word to Ben');
    await posted.chat.pass(6000);
    expect(sentTo('a:ben')).toEqual([expect.stringMatching(/2 tasks for you.*en task 21.*en task 22/s)]);
    const menu = await shown(press(ada, board(), 'More'));
    const history = await shown(press(ada, menu, 'History'));
    expect(history.text).toMatch(
      new RegExp(`Ada planned 2 tasks · en fm: Assigned to Ben · Due March 31, ${NEXT_YEAR}`),
    );
  });

  it('are all open ones of the board when no role is chosen', async () => {
    await press(ada, await plan(), 'Save', { role: '*', to: '29:ben' });
    await seenByAll(/(Assigned to Ben.*){4}/s);
  });

  it('of the role that is looked at are one press away', async () => {
    const roles = await shown(press(ada, await shown(press(ada, board(), 'More')), 'By role'));
    const own = await shown(press(ada, roles, 'en fe'));
    const ask = await shown(press(ada, own, 'Assign all'));
    expect(ask.inputs).toMatchObject({ role: 'fe' });
  });

  it('are left as they are when nothing is chosen, the person is a guest, or somebody else asks', async () => {
    const ask = await plan();
    expect(await toast(press(ada, ask, 'Save'))).toContain('choose a person or a date');
    posted.chat.stub.roles.set('29:gus', 'guest');
    expect(await toast(press(ada, ask, 'Save', { to: '29:gus' }))).toContain('guest');
    expect(await toast(press(ben, ask, 'Save', { to: '29:ben' }))).toMatch(/poster|posted/);
    expect(board().text).not.toContain('Assigned');
  });
});
