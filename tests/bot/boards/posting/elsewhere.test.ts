import { afterEach, expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, type BoardChat, onlyCard, openBoardChat } from '../boardChat';

let chat: BoardChat;
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

it('a board that is posted elsewhere keeps what the form does not show: added tasks, dates of tasks, the hour of its reminders', async () => {
  chat = await openBoardChat({ startsAt: Date.parse('2026-03-30T12:00:00Z'), isManager: () => false });
  const press = (card: CardSeen, title: string, inputs: object = {}) =>
    chat.pressIn({ ...chat.channel(), ...as('ada') }, card, title, inputs);
  const shown = async (card: CardSeen, title: string) => onlyCard(await press(card, title));
  const { board } = await chat.post({ ...chat.channel(), ...as('ada') });
  const menu = async (entry: string) => shown(await shown(board(), 'More'), entry);
  await press(await menu('Add a task'), 'Add', { title: 'Book the room' });
  await press(await shown(await shown(board(), '12'), 'Due'), 'Save', { due: '2026-05-01' });
  await press(await menu('Reminders'), 'Save', { mode: 'private', hour: '7' });
  await chat.stub.until(() => board().text.includes('Book the room'), 'the added task');
  await chat.pass(5000);
  chat.stub.script('update', { status: 403 });
  await press(board(), 'Mark task 11 as done');
  const told = await chat.stub.until(
    () => chat.stub.messages.find(({ conversation }) => conversation === 'a:ada')?.versions[0]?.card,
    'a word to Ada',
  );

  const inChat = { ...chat.personal('ada'), ...as('ada') };
  const form = onlyCard(await chat.pressIn(inChat, told, 'Post elsewhere'));
  const preview = onlyCard(await chat.pressIn(inChat, form, 'Preview', { place: ADOPTION }));
  expect(preview.text).toContain('Book the room');
  onlyCard(await chat.pressIn(inChat, preview, 'Post'));
  const again = chat.stub.messages.at(-1)?.versions.at(-1)?.card;
  if (!again) throw new Error('There is no second board');
  expect(again.text).toMatch(/en task 12.*Due May 1, 2026.*Book the room/s);
  expect((await shown(again, 'More')).text).toContain('Daily at 07:00 (UTC), to each person');
});
