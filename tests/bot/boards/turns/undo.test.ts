import { describe, expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { as, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard();
const { board, press, shown, toast } = posted;
const [ada, ben, dora] = [as('ada'), as('ben'), as('dora')];
const TICK = 'Mark task 11 as done';

const chat = () => ({ ...posted.chat.personal('dora'), ...dora });
const pressed = async (card: CardSeen, title: string) =>
  onlyCard(await posted.chat.pressIn(chat(), card, title));
const claim = async (...items: string[]) => {
  for (const item of items) await press(dora, await shown(press(dora, board(), item)), 'Claim');
};
const mine = async () => onlyCard(await posted.chat.say('my tasks', chat()));
const titles = ({ buttons }: CardSeen) => buttons.map(({ title }) => title);

describe('My tasks after a tick', () => {
  it('says what was done and takes it back with one press', async () => {
    await claim('11', '12');
    const ticked = await pressed(await mine(), TICK);
    expect(ticked.text).toContain('Done: 11 en task 11');
    expect(titles(ticked)).not.toContain(TICK);
    const undone = await pressed(ticked, 'Undo');
    expect(titles(undone)).toContain(TICK);
    expect(titles(undone)).not.toContain('Undo');
    await posted.chat.stub.until(
      () => titles(board()).includes(TICK) && board().text.includes('Claimed by Dora'),
      'the open task on the card of the channel',
    );
  });

  it('takes back the last press alone, and nothing once it is shown anew', async () => {
    await claim('11', '12');
    const second = await pressed(await pressed(await mine(), TICK), 'Mark task 12 as done');
    expect(second.text).toContain('Done: 12');
    expect(second.text).not.toContain('Done: 11');
    expect(titles(await pressed(second, 'Refresh'))).not.toContain('Undo');
    expect(titles(await pressed(second, 'Undo'))).not.toContain(TICK);
  });

  it('offers it again when the press is delivered again, and undoes it once', async () => {
    await claim('11');
    const list = await mine();
    await pressed(list, TICK);
    const again = await pressed(list, TICK);
    await pressed(again, 'Undo');
    await press(dora, await shown(press(dora, board(), 'In my language')), TICK);
    await posted.chat.pressIn(chat(), again, 'Undo');
    await posted.seenByAll('Done by Dora');
  });

  it('says so where it was undone and ticked once more, and nothing is undone', async () => {
    await claim('11');
    const ticked = await pressed(await mine(), TICK);
    await pressed(await pressed(ticked, 'Undo'), TICK);
    expect((await pressed(ticked, 'Undo')).text).toContain(
      'Nothing was changed: the card you pressed was out',
    );
    await posted.seenByAll('Done by Dora');
  });

  it('offers nothing for a task that somebody else has ticked before', async () => {
    await claim('11');
    const list = await mine();
    await press(ben, board(), TICK);
    expect(titles(await pressed(list, TICK))).not.toContain('Undo');
  });

  it('keeps what others have written on the task meanwhile', async () => {
    await claim('11');
    const ticked = await pressed(await mine(), TICK);
    const task = await shown(press(ben, board(), '11'));
    await press(ben, await shown(press(ben, task, 'Note')), 'Save', { text: 'ask Contoso' });
    expect((await pressed(ticked, 'Undo')).text).toContain('ask Contoso');
  });
});

describe('what somebody else has changed meanwhile', () => {
  it('is not undone: the person is told who did it', async () => {
    await claim('11');
    const ticked = await pressed(await mine(), TICK);
    await press(ben, await shown(press(ben, board(), '11')), 'Open again');
    await posted.seenByAll('Claimed by Dora');
    await press(ben, board(), TICK);
    const said = await toast(posted.chat.pressIn(chat(), ticked, 'Undo'));
    expect(said).toContain('Nothing was undone: Ben has changed this task meanwhile.');
    await posted.seenByAll('Done by Ben');
  });

  it('is told where the task is open again already', async () => {
    await claim('11');
    const ticked = await pressed(await mine(), TICK);
    await press(ben, await shown(press(ben, board(), '11')), 'Open again');
    const after = await pressed(ticked, 'Undo');
    expect(after.text).toContain('Nothing was undone: the task was open again already.');
  });

  it('is told where the board is closed', async () => {
    await claim('11');
    const ticked = await pressed(await mine(), TICK);
    await press(ada, await shown(press(ada, board(), 'More')), 'Close');
    expect(await toast(posted.chat.pressIn(chat(), ticked, 'Undo'))).toContain('closed');
    await posted.seenByAll('Done by Dora');
  });
});

it('nobody undoes the tick of somebody else with a forged button', async () => {
  await claim('11');
  const ticked = await pressed(await mine(), TICK);
  const forged = { ...Object(ticked.choose('Undo')) };
  const reply = await posted.chat.press(forged, { ...posted.chat.channel(), ...ben });
  expect(JSON.stringify(reply.body)).toContain('Dora has changed this task meanwhile');
});
