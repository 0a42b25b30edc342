import { describe, expect, it } from '@jest/globals';
import { as, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard();
const { board, press, shown, seenByAll } = posted;
const dora = as('dora', 'de-DE');

const always = async () => {
  const own = await shown(press(dora, board(), 'In my language'));
  return shown(press(dora, await shown(press(dora, own, 'Mehr')), 'Immer in meiner Sprache'));
};

describe('always in my language', () => {
  it('holds for every board from then on, whatever is pressed on its card', async () => {
    expect((await always()).text).toContain('de task 11');
    const { board: second } = await posted.chat.post(posted.chat.channel(), { title: 'Second' });
    const details = await shown(press(dora, second(), '11'));
    expect(details.text).toMatch(/Aufgabe 11.*de task 11/s);
    const ticked = await shown(press(dora, second(), 'Mark task 12 as done'));
    expect(ticked.text).toContain('de task 11');
    const elsewhere = await posted.chat.post(posted.chat.group);
    const there = { ...posted.chat.group, ...dora };
    const opened = onlyCard(await posted.chat.pressIn(there, elsewhere.board(), 'Mark task 11 as done'));
    expect(opened.text).toContain('de task 12');
  });

  it('has Teams fetch a board of the channel for them, though they never touched it', async () => {
    await always();
    await posted.chat.post(posted.chat.channel(), { title: 'Second' });
    const raw = JSON.stringify(posted.chat.stub.messages[1]?.versions[0]?.raw);
    expect(raw).toContain('"userIds":["29:dora"]');
  });

  it('holds no longer once they say so, for that board and for all', async () => {
    const own = await always();
    const menu = await shown(press(dora, own, 'Mehr'));
    expect(menu.buttons.map(({ title }) => title)).not.toContain('Immer in meiner Sprache');
    const back = await shown(press(dora, menu, 'Nicht mehr immer'));
    expect(back.text).toContain('en task 11');
    expect((await shown(press(dora, board(), 'Mark task 11 as done'))).text).toContain('en task 12');
    await seenByAll('Done by Dora');
    expect(JSON.stringify(posted.chat.stub.messages[0]?.versions.at(-1)?.raw)).not.toContain('userIds');
  });

  it('is a choice of one person alone', async () => {
    await always();
    const other = await shown(press(as('jun', 'ja-JP'), board(), 'Mark task 11 as done'));
    expect(other.text).toContain('en task 12');
  });
});

describe('every private view that a board leads to', () => {
  const titles = (card: { buttons: { title: string }[] }) => card.buttons.map(({ title }) => title);
  const back = async (card: Awaited<ReturnType<typeof shown>>, title: string) => {
    const there = await shown(press(as('ben'), card, title));
    return there.text;
  };

  it('has the way back to it: my tasks, also after a tick there', async () => {
    await press(as('ben'), board(), 'Claim 11');
    await press(as('ben'), board(), 'Claim 12');
    const mine = await shown(press(as('ben'), board(), 'My tasks'));
    expect(await back(mine, 'Back to the board')).toContain('en step 1');
    const after = await shown(press(as('ben'), mine, 'Mark task 11 as done'));
    expect(after.text).toContain('My tasks');
    expect(await back(after, 'Back to the board')).toContain('en step 1');
  });

  it('has the way back to it: the boards here, which say how far each is, what is overdue and who posted it', async () => {
    const menu = await shown(press(as('ben'), board(), 'More'));
    const list = await shown(press(as('ben'), menu, 'Boards here'));
    expect(list.text).toMatch(/Mandatory: 0 of 2 done.*Posted by Ada/s);
    expect(await back(list, 'Back to the board')).toContain('en step 1');
  });

  it.each(['More', 'More › By role', '11'])('has the way back to it: %s', async (path) => {
    let view = board();
    for (const title of path.split(' › ')) view = await shown(press(as('ben'), view, title));
    expect(await back(view, 'Back to the board')).toContain('en step 1');
  });

  it('is not offered where nobody came from a board', async () => {
    const mine = onlyCard(
      await posted.chat.say('my tasks', { ...posted.chat.personal('ben'), ...as('ben') }),
    );
    expect(titles(mine)).not.toContain('Back to the board');
  });
});
