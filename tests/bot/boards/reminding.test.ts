import { afterEach, describe, expect, it } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../src/boards/keeping/boardJobs';
import type { Playbook } from '../../../src/playbook/playbook';
import { pageOf, playbookOf } from '../../boards/page';
import type { CardSeen } from '../cardSeen';
import { as, type BoardChat, type BoardChatSettings, kickOff, onlyCard, openBoardChat } from './boardChat';

const MORNING = Date.parse('2026-03-31T06:00:00Z');
/** When all boards have reminded that do so at the usual hour, on that day or one of the next. */
const nineOn = (day: string) => Date.parse(`${day}T09:00:00Z`) + REMINDER_SPREAD;

let chat: BoardChat;
let board: () => CardSeen;
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

async function open(due: string, settings: BoardChatSettings = {}, locale = 'en'): Promise<void> {
  chat = await openBoardChat({ startsAt: MORNING, ...settings });
  ({ board } = await chat.post(chat.channel(), { due, locale }));
}

const thread = () => chat.stub.messages[0]?.conversation ?? '';
const remarks = () => chat.stub.asked.filter(({ kind }) => kind === 'post');
const sentTo = (conversation: string) =>
  chat.stub.messages
    .filter((message) => message.conversation === conversation)
    .map(({ versions }) => versions[0]?.card?.text ?? '');
const untilSentTo = (conversation: string, count = 1) =>
  chat.stub.until(
    () => sentTo(conversation).length >= count && sentTo(conversation),
    `news for ${conversation}`,
  );
const press = (card: CardSeen, title: string, inputs: object = {}, who: object = {}) =>
  chat.pressIn({ ...chat.channel(), ...who }, card, title, inputs);
const setReminders = async (inputs: object) => {
  const menu = onlyCard(await press(board(), 'More'));
  await press(onlyCard(await press(menu, 'Reminders')), 'Save', inputs);
};

describe('at the hour of the board', () => {
  it('says below its card what is due and overdue', async () => {
    await open('2026-03-30');
    chat.skipTo(nineOn('2026-03-31'));
    const [, digest] = await untilSentTo(thread(), 2);
    expect(digest).toContain('Due tasks – Kick-off');
    expect(digest).toContain('en task 11');
  });

  it.each([
    ['nothing is due', '2026-04-01'],
    ['no date is set', ''],
  ])('says nothing when %s', async (_why, due) => {
    await open(due);
    chat.skipTo(nineOn('2026-03-31'));
    await chat.pass(5000);
    expect(remarks()).toEqual([]);
  });

  it('says nothing of a board that is closed', async () => {
    await open('2026-03-30');
    await press(onlyCard(await press(board(), 'More')), 'Close');
    chat.skipTo(nineOn('2026-03-31'));
    await chat.pass(5000);
    expect(remarks()).toEqual([]);
  });

  it('says it once a day', async () => {
    await open('2026-03-30');
    for (const day of ['2026-03-31', '2026-04-01']) {
      const before = sentTo(thread()).length;
      chat.skipTo(nineOn(day));
      await untilSentTo(thread(), before + 1);
      await chat.pass(5000);
      expect(sentTo(thread())).toHaveLength(before + 1);
    }
  });
});

describe('reminders for each person alone', () => {
  it('go to whoever has the task, in their language, and not to those who want none', async () => {
    await open('2026-03-31');
    const [dora, ben] = [as('dora', 'de-DE'), as('ben')];
    for (const [who, title, claim] of [
      [dora, 'Details of task 11', "I'll take it"],
      [ben, 'Details of task 12', "I'll take it"],
    ] as const) {
      await press(onlyCard(await press(board(), title, {}, who)), claim, {}, who);
    }
    await setReminders({ mode: 'private', hour: '9' });
    await press(onlyCard(await press(board(), 'More', {}, ben)), 'No reminders for me', {}, ben);
    chat.skipTo(nineOn('2026-03-31'));
    const [digest] = await untilSentTo('a:dora');
    expect(digest).toContain('de task 11');
    expect(digest).not.toContain('task 12');
    await chat.pass(5000);
    expect(sentTo('a:ben')).toEqual([]);
    expect(sentTo('a:dora')).toHaveLength(1);
  });
});

describe('a playbook that changes', () => {
  const changed: Playbook = playbookOf(
    pageOf([
      [{ id: '11' }, { id: '13' }],
      [{ id: '21' }, { id: '22' }],
    ]),
  );

  it('is shown to the poster, who adopts it; ticks stay', async () => {
    await open('');
    await press(board(), 'Mark task 11 as done');
    chat.learn({ ...changed, version: 'changed' });
    chat.skipTo(nineOn('2026-03-31'));
    const [told] = await untilSentTo('a:ada');
    expect(told).toContain('en task 13');

    const seen = onlyCard(await press(board(), 'Mark task 21 as done'));
    expect(seen.text).toContain('The playbook has changed');
    const differences = onlyCard(
      await press(onlyCard(await press(board(), 'More')), 'Changes in the playbook'),
    );
    const adopted = onlyCard(await press(differences, 'Adopt'));
    expect(JSON.stringify(adopted.text)).toContain('en task 13');
    await chat.stub.until(() => board().text.includes('en task 13'), 'the new task on the card');
    expect(board().text).toContain('Done by Ada');
  });

  it('is told to the poster in their language, whatever the one of the board is', async () => {
    await open('', {}, 'de');
    expect(board().text).toContain('de task 11');
    const rows = [[{ id: '11' }, { id: '13' }]];
    chat.learn({ ...playbookOf(pageOf(rows), pageOf(rows, 'de')), version: 'changed' });
    chat.skipTo(nineOn('2026-03-31'));
    const [told] = await untilSentTo('a:ada');
    expect(told).toContain('Changes in the playbook');
    expect(told).toContain('en task 13');
  });

  it('is left as it is when the poster keeps the board', async () => {
    await open('');
    chat.learn({ ...changed, version: 'changed' });
    const differences = onlyCard(
      await press(onlyCard(await press(board(), 'More')), 'Changes in the playbook'),
    );
    await press(differences, 'Keep as it is');
    const seen = onlyCard(await press(board(), 'Mark task 11 as done'));
    expect(seen.text).not.toContain('The playbook has changed');
  });

  it('cannot be adopted from a card that shows another change', async () => {
    await open('');
    chat.learn({ ...changed, version: 'changed' });
    const differences = onlyCard(
      await press(onlyCard(await press(board(), 'More')), 'Changes in the playbook'),
    );
    chat.learn({ ...kickOff([[{ id: '11' }]]), version: 'changed again' });
    const again = onlyCard(await press(differences, 'Adopt'));
    expect(again.text).toContain('Changes in the playbook');
    expect(board().text).not.toContain('en task 13');
  });
});
