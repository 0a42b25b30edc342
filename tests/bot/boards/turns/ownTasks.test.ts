import { describe, expect, it } from '@jest/globals';
import { as } from '../boardChat';
import { postedBoard } from '../postedBoard';

/** Nobody manages the board but Ada, who posted it. */
const posted = postedBoard({ isManager: () => false });
const { board, press, shown, toast, seenByAll } = posted;
const ada = as('ada');
const ben = as('ben');
const cem = as('cem');

const add = async (who: object, inputs: object) => {
  const menu = await shown(press(who, board(), 'More'));
  const ask = await shown(press(who, menu, 'Add a task'));
  return press(who, ask, 'Add', inputs);
};

describe('a task of one’s own on a board', () => {
  it('is added by any member, and everybody sees that it is not from the playbook', async () => {
    await add(ben, { title: 'Book the *big* room', role: 'fe', requirement: 'mandatory' });
    await seenByAll('Book the');
    expect(board().text).toMatch(
      /Added here.*#1.*Book the \*big\* room.*Mandatory.*Not from the playbook.*en fe/s,
    );
    const task = await shown(press(cem, board(), '#1'));
    expect(task.text).toMatch(/Not from the playbook \(Ben/);
    const history = await shown(press(cem, await shown(press(cem, board(), 'More')), 'History'));
    expect(history.text).toContain('Ben added a task that is not from the playbook: Book the *big* room');
  });

  it('is ticked, claimed and listed like any other, with its mark', async () => {
    await add(ben, { title: 'Book the room' });
    await seenByAll('Book the room');
    await press(cem, board(), 'Claim #1');
    await seenByAll('Claimed by Cem');
    const mine = await shown(press(cem, board(), 'My tasks'));
    expect(mine.text).toMatch(/Book the room.*Not from the playbook/s);
    await press(cem, board(), 'Mark task #1 as done');
    await seenByAll('Done by Cem');
  });

  it('has its mark in the words of each reader', async () => {
    await add(ben, { title: 'Book the room', role: 'fe' });
    await seenByAll('Book the room');
    const german = await shown(press(as('dora', 'de-DE'), board(), 'In my language'));
    expect(german.text).toMatch(/Hier hinzugefügt.*Book the room.*Nicht aus dem Playbook.*en fe/s);
  });

  it('is removed by who added it and by who manages the board, while it is not done', async () => {
    await add(ben, { title: 'First' });
    await add(ben, { title: 'Second' });
    await seenByAll('Second');
    const others = await shown(press(cem, board(), '#1'));
    expect(others.buttons.map(({ title }) => title)).not.toContain('Remove the task');
    const own = await shown(press(ben, board(), '#1'));
    expect(await toast(press(cem, own, 'Remove the task'))).toContain('Only Ben');
    await press(ben, own, 'Remove the task');
    await press(ada, await shown(press(ada, board(), '#2')), 'Remove the task');
    await posted.chat.stub.until(() => !board().text.includes('Second'), 'the card without it');
    await add(ben, { title: 'Third' });
    await seenByAll('#3');
  });

  it('needs a title, and is added once however often the press arrives', async () => {
    expect(await toast(add(ben, { title: '  ' }))).toMatch(/text|write|enter|something/i);
    const menu = await shown(press(ben, board(), 'More'));
    const ask = await shown(press(ben, menu, 'Add a task'));
    for (let i = 0; i < 2; i += 1) await press(ben, ask, 'Add', { title: 'Once' });
    await seenByAll('Once');
    expect(board().text.match(/Once/g)).toHaveLength(1);
  });

  it('is not added by a guest', async () => {
    posted.chat.stub.roles.set('29:gus', 'guest');
    const menu = await shown(press(as('gus'), board(), 'More'));
    expect(menu.buttons.map(({ title }) => title)).not.toContain('Add a task');
  });
});
