import { describe, expect, it } from '@jest/globals';
import { ADOPTION, as, GENERAL, GROUP, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard({ isManager: ({ id }) => id === '29:mia' });
const { board, press, shown, toast, seenByAll } = posted;
const ben = as('ben');
const guest = as('gus');

describe('ticking a task', () => {
  it('shows the result to who pressed at once, and to the others on the shared card', async () => {
    const mine = await shown(press(ben, board(), 'Mark task 11 as done'));
    expect(mine.text).toContain('Done by Ben');
    await seenByAll('Done by Ben');
    expect(posted.chat.stub.messages).toHaveLength(1);
  });

  it('counts once when the press is delivered twice, and can be taken back', async () => {
    const before = board();
    await press(ben, before, 'Mark task 11 as done');
    const again = await shown(press(ben, before, 'Mark task 11 as done'));
    expect(again.text).toContain('Mandatory: 1 of 2 done');
    const opened = await shown(press(ben, again, 'Mark task 11 as open again'));
    expect(opened.text).toContain('Mandatory: 0 of 2 done');
  });

  it('is done by who sent the activity, whatever the data of the card says', async () => {
    const forged = {
      ...Object(board().choose('Mark task 11 as done')),
      by: '29:mia',
      from: { id: '29:mia' },
    };
    const reply = await posted.chat.press(forged, { ...posted.chat.channel(), ...ben });
    expect(onlyCard(reply).text).toContain('Done by Ben');
  });

  it('works with a button that is sent as a message, too', async () => {
    const reply = await posted.chat.submit(board().choose('Mark task 12 as done'), {
      ...posted.chat.channel(),
      ...ben,
    });
    expect(onlyCard(reply).text).toContain('Optional: 1 of 2 done');
  });
});

describe('who may do what', () => {
  it('a guest only reads', async () => {
    posted.chat.stub.roles.set('29:gus', 'guest');
    expect(await toast(press(guest, board(), 'Mark task 11 as done'))).toContain('As a guest you can read');
  });

  it('only the poster and managers close a board', async () => {
    const menu = await shown(press({}, board(), 'More'));
    const close = (who: object) => press(who, menu, 'Close');
    expect(await toast(close(ben))).toContain('Only whoever posted this board');
    expect((await shown(close(as('mia')))).text).toContain('Reopen');
  });

  it('somebody who is not in the team does not learn of the board from a button', async () => {
    posted.chat.stub.roles.set('29:ben', null);
    const elsewhere = { ...posted.chat.personal('ben'), ...ben };
    const reply = posted.chat.pressIn(elsewhere, board(), 'Mark task 11 as done');
    expect(await toast(reply)).toContain('no longer exists');
  });

  it('a member works on it from the personal chat as well', async () => {
    const elsewhere = { ...posted.chat.personal('ben'), ...ben };
    const reply = await posted.chat.pressIn(elsewhere, board(), 'Mark task 11 as done');
    expect(onlyCard(reply).text).toContain('Done by Ben');
  });
});

describe('a click that comes too late', () => {
  it('on a closed board, says so', async () => {
    const before = board();
    await press({}, await shown(press({}, before, 'More')), 'Close');
    expect(await toast(press(ben, before, 'Mark task 11 as done'))).toContain('This board is closed');
  });

  it('on a withdrawn board, says so, and everybody sees that it was withdrawn', async () => {
    const before = board();
    const menu = await shown(press({}, before, 'More'));
    const really = await shown(press({}, menu, 'Withdraw'));
    await press({}, really, 'Withdraw');
    expect(await toast(press(ben, before, 'Mark task 11 as done'))).toContain('This board was withdrawn');
    await seenByAll('was withdrawn');
  });

  it.each(['0000000000000000-0000000000000000', 'nonsense'])(
    'on the unknown board %s, says so',
    async (id) => {
      const data = { v: 1, verb: 'board-change', board: id, kind: 'tick', item: '11', at: 0 };
      expect(await toast(posted.chat.press(data, posted.chat.channel()))).toContain('no longer exists');
    },
  );
});

describe('a task in detail', () => {
  const details = () => shown(press(ben, board(), '11'));

  it('is claimed, and then among my tasks until it is done', async () => {
    await press(ben, await details(), 'Claim');
    const mine = onlyCard(await posted.chat.say('my tasks', { ...posted.chat.personal('ben'), ...ben }));
    expect(mine.text).toContain('en task 11');
    const left = onlyCard(
      await posted.chat.pressIn({ ...posted.chat.personal('ben'), ...ben }, mine, 'Mark task 11 as done'),
    );
    expect(left.text).toContain('Nothing is waiting for you');
  });

  it('is skipped with a reason and noted, in words that are nobody else’s', async () => {
    const skip = await shown(press(ben, await details(), 'Skip…'));
    await press(ben, skip, 'Skip task', { reason: 'Has **another** partner' });
    await seenByAll('Skipped by Ben');
    expect(board().text).toContain('Has **another** partner');
  });

  it('is assigned by id to a member, under the name that the roster has', async () => {
    const ask = await shown(press({}, await shown(press({}, board(), '11')), 'Assigned to'));
    await press({}, ask, 'Assign', { to: '29:ben' });
    await seenByAll('Assigned to Ben');
  });

  it('is assigned to nobody again', async () => {
    const ask = async () => shown(press({}, await shown(press({}, board(), '11')), 'Assigned to'));
    await press({}, await ask(), 'Assign', { to: '29:ben' });
    const task = await shown(press({}, await ask(), 'Assign to nobody'));
    expect(task.buttons.map(({ title }) => title)).toContain('Assigned to, Nobody');
  });

  it('is not assigned to somebody who is not there', async () => {
    const ask = await shown(press({}, await shown(press({}, board(), '11')), 'Assigned to'));
    posted.chat.stub.roles.set('29:zoe', null);
    expect(await toast(press({}, ask, 'Assign', { to: '29:zoe' }))).toContain("isn't in this conversation");
  });
});

describe('looking around', () => {
  it('lists in the personal chat the boards that one has posted, wherever they are', async () => {
    const mine = onlyCard(await posted.chat.say('boards', { ...posted.chat.personal('ada'), ...as('ada') }));
    expect(mine.text).toContain('Kick-off');
    const others = onlyCard(
      await posted.chat.say('boards', { ...posted.chat.personal('ben'), ...as('ben') }),
    );
    expect(others.text).not.toContain('Mandatory');
  });

  it('lists the boards of a channel, not those of another', async () => {
    const here = onlyCard(await posted.chat.say('boards', posted.chat.channel()));
    expect(here.text).toContain('Kick-off');
    const there = onlyCard(await posted.chat.say('boards', posted.chat.channel(GENERAL)));
    expect(there.text).toContain('There is no board here yet');
  });

  it('shows one role’s tasks alone', async () => {
    const roles = await shown(press(ben, await shown(press(ben, board(), 'More')), 'By role'));
    const title = roles.buttons.map((button) => button.title).find((text) => text.includes('fe'));
    const lens = await shown(press(ben, roles, title ?? ''));
    expect(lens.text).toContain('en task 12');
    expect(lens.text).not.toContain('en task 11');
  });

  it('tells who did what', async () => {
    await press(ben, board(), 'Mark task 11 as done');
    const history = await shown(press({}, await shown(press({}, board(), 'More')), 'History'));
    expect(history.text).toMatch(/Ben marked .*11.* as done/);
  });

  it.each([
    ['Export for Excel', 'CSV', '11,en task 11'],
    ['Export as JSON', 'JSON', '"item": "11"'],
  ])('%s goes to the personal chat of who asked', async (title, format, content) => {
    const menu = await shown(press(ben, board(), 'More'));
    expect(await toast(press(ben, menu, title))).toContain("I've sent you the tasks");
    const sent = posted.chat.stub.messages.find(({ conversation }) => conversation === 'a:ben');
    expect(sent?.versions[0]?.text).toContain(format);
    expect(sent?.versions[0]?.text).toContain(content);
  });
});

describe('in a group chat', () => {
  it('works the same', async () => {
    const { board: inGroup } = await posted.chat.post(posted.chat.group);
    await posted.chat.pressIn({ ...posted.chat.group, ...ben }, inGroup(), 'Mark task 11 as done');
    await posted.chat.stub.until(
      () => inGroup().text.includes('Done by Ben'),
      'the update in the group chat',
    );
    expect(posted.chat.stub.messages.map(({ conversation }) => conversation)).toEqual([
      `${ADOPTION};messageid=1`,
      GROUP,
    ]);
  });
});
