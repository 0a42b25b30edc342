import { afterEach, describe, expect, it } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../../src/boards/keeping/boardJobs';
import type { Playbook } from '../../../../src/playbook/playbook';
import { pageOf, playbookOf } from '../../../boards/page';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, type BoardChatSettings, kickOff, onlyCard, openBoardChat } from '../boardChat';

const MORNING = Date.parse('2026-03-31T06:00:00Z');
/** After the hour of that day's reminder. */
const DAY_BEFORE = Date.parse('2026-03-30T12:00:00Z');
/** When all boards have reminded that do so at the usual hour, on that day or one of the next. */
const nineOn = (day: string) => Date.parse(`${day}T09:00:00Z`) + REMINDER_SPREAD;

let chat: BoardChat;
let board: () => CardSeen;
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

async function open(due: string, settings: BoardChatSettings = {}, locale = 'en'): Promise<void> {
  const startsAt = due === '2026-03-30' ? DAY_BEFORE : MORNING;
  chat = await openBoardChat({ startsAt, ...settings });
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

  it.each([
    ['429', { status: 429, retryAfter: '10' }],
    ['401', { status: 401 }],
    ['503 with a time', { status: 503, retryAfter: '10' }],
  ])('says it later when the service puts it off with %s, and once', async (_name, answer) => {
    await open('2026-03-30');
    chat.stub.script('post', answer, answer);
    chat.skipTo(nineOn('2026-03-31'));
    await untilSentTo(thread(), 2);
    await chat.pass(5000);
    expect(remarks()).toHaveLength(3);
    expect(sentTo(thread())).toHaveLength(2);
  });

  it.each([500, 502, 408])('does not say it twice when it may have been delivered: %i', async (status) => {
    await open('2026-03-30');
    chat.stub.script('post', { deliveredWith: status });
    chat.skipTo(nineOn('2026-03-31'));
    await untilSentTo(thread(), 2);
    await chat.pass(20_000);
    expect(remarks()).toHaveLength(1);
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

describe('the digest in the channel', () => {
  const raw = () =>
    chat.stub.messages.filter(({ conversation }) => conversation === thread())[1]?.versions[0]?.raw;
  const claim = async (name: string) => {
    const who = as(name);
    await press(onlyCard(await press(board(), '11', {}, who)), 'Claim', {}, who);
  };

  it('mentions those whom it concerns', async () => {
    await open('2026-03-31');
    await claim('dora');
    await setReminders({ mode: 'channel', hour: '9' });
    chat.skipTo(nineOn('2026-03-31'));
    const [, digest] = await untilSentTo(thread(), 2);
    expect(digest).toContain('<at>Dora</at>');
    expect(raw()).toMatchObject({
      msteams: {
        entities: [{ type: 'mention', text: '<at>Dora</at>', mentioned: { id: '29:dora', name: 'Dora' } }],
      },
    });
  });

  it('mentions nobody who does not want it', async () => {
    await open('2026-03-31');
    await claim('dora');
    const wishes = onlyCard(
      await press(onlyCard(await press(board(), 'More', {}, as('dora'))), 'My messages'),
    );
    await press(wishes, 'Save', { about: 'assigned,overdue' }, as('dora'));
    chat.skipTo(nineOn('2026-03-31'));
    const [, digest] = await untilSentTo(thread(), 2);
    expect(digest).not.toContain('<at>');
    await chat.pass(5000);
    expect(sentTo('a:dora')).toEqual([]);
  });
});

it('whoever has left is neither mentioned nor reminded, and nobody tells a poster who has left what is new', async () => {
  await open('2026-03-31', { isManager: () => false });
  for (const [name, task] of [
    ['dora', '11'],
    ['eva', '12'],
  ] as const) {
    const details = onlyCard(await press(board(), task, {}, as(name)));
    await press(details, 'Claim', {}, as(name));
  }
  for (const id of ['29:ada', '29:dora']) chat.stub.roles.set(id, null);
  chat.learn(kickOff([[{ id: '11' }, { id: '99' }]]));
  chat.skipTo(nineOn('2026-03-31'));
  const [reminder] = await untilSentTo('a:eva');
  expect(reminder).toContain('en task 12');
  const [, digest] = await untilSentTo(thread(), 2);
  expect(digest).toContain('<at>Eva</at>');
  expect(digest).not.toContain('<at>Dora</at>');
  await chat.pass(10_000);
  expect([...sentTo('a:dora'), ...sentTo('a:ada')]).toEqual([]);
});

describe('reminders for each person alone', () => {
  it('go out the day before, on the day and while overdue, once a day, beside the digest', async () => {
    await open('2026-04-01');
    const dora = as('dora');
    await press(onlyCard(await press(board(), '11', {}, dora)), 'Claim', {}, dora);
    const days = [
      ['2026-03-31', 'Due tomorrow: 1'],
      ['2026-04-01', 'Due today: 1'],
      ['2026-04-02', 'Overdue: 1'],
    ] as const;
    for (const [index, [day, what]] of days.entries()) {
      chat.skipTo(nineOn(day));
      const told = await untilSentTo('a:dora', index + 1);
      await chat.pass(3000);
      expect(told.at(-1)).toContain(what);
      expect(sentTo('a:dora')).toHaveLength(index + 1);
    }
  });

  it('go to the others when one has to wait, and to that one later', async () => {
    await open('2026-03-31');
    for (const name of ['dora', 'ben']) {
      const who = as(name);
      const task = name === 'ben' ? '12' : '11';
      await press(onlyCard(await press(board(), `${task}`, {}, who)), 'Claim', {}, who);
    }
    await setReminders({ mode: 'private', hour: '9' });
    chat.stub.throttled.set('a:dora', 60);
    chat.skipTo(nineOn('2026-03-31'));
    await untilSentTo('a:ben');
    expect(sentTo('a:dora')).toEqual([]);
    chat.stub.throttled.clear();
    chat.skipTo(chat.now() + 60_000);
    await untilSentTo('a:dora');
    await chat.pass(5000);
    expect([sentTo('a:dora'), sentTo('a:ben')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('go to whoever has the task, in their language, and not to those who want none', async () => {
    await open('2026-03-31');
    const [dora, ben] = [as('dora', 'de-DE'), as('ben')];
    for (const [who, title, claim] of [
      [dora, '11', 'Claim'],
      [ben, '12', 'Claim'],
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

describe('a message to a person', () => {
  const digestFor = async (name: string) => {
    await setReminders({ mode: 'private', hour: '9', about: 'today' });
    const task = onlyCard(await press(board(), '11'));
    await press(onlyCard(await press(task, 'Assigned to')), 'Assign', { to: `29:${name}` });
    chat.skipTo(nineOn('2026-03-31'));
    return (await untilSentTo(`a:${name}`))[0];
  };

  it.each([
    ['in a channel', () => chat.channel()],
    ['in the personal chat', () => chat.personal('dora')],
  ])('is in the language that they chose %s, though they never used a board', async (_where, place) => {
    await open('2026-03-31');
    await chat.say('Deutsch', { ...place(), ...as('dora') });
    expect(await digestFor('dora')).toContain('Fällige Aufgaben');
  });

  it('is in the language that they chose last, whatever they used boards in', async () => {
    await open('2026-03-31');
    const dora = as('dora', 'de-DE');
    await press(board(), '12', {}, dora);
    for (const choice of ['English', 'Deutsch', '日本語'])
      await chat.say(choice, { ...chat.channel('19:elsewhere@thread.tacv2'), ...dora });
    expect(await digestFor('dora')).toContain('ja task 11');
  });

  it('is in the language of their Teams, when they chose none', async () => {
    await open('2026-03-31');
    await chat.say('help', { ...chat.personal('dora'), ...as('dora', 'de-DE') });
    expect(await digestFor('dora')).toContain('de task 11');
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

describe('of a board that does not stand in the channel yet', () => {
  /** Assigned to Dora from the start, and refused by the service however often it is tried. */
  const notPosted = async (status: number, startsAt = MORNING) => {
    chat = await openBoardChat({ startsAt });
    chat.stub.script('open', ...Array.from({ length: 500 }, () => ({ status })));
    const form = onlyCard(await chat.say('post tasks for kick-off', chat.channel()));
    const inputs = { due: '2026-03-31', 'who:fe': '29:dora' };
    const preview = onlyCard(await chat.pressIn(chat.channel(), form, 'Preview', inputs));
    await chat.pressIn(chat.channel(), preview, 'Post');
  };
  const toldOf = (what: RegExp) =>
    chat.stub.messages.filter(({ versions }) => versions.some(({ card }) => what.test(card?.text ?? '')));

  it.each([
    ['was refused for good', 403],
    ['could not be posted, and nobody tries any more', 503],
  ])('says nothing when it %s', async (_how, status) => {
    await notPosted(status);
    for (let minute = 0; minute < 20; minute += 1) {
      chat.skipTo(chat.now() + 60_000);
      await chat.pass(1000);
    }
    chat.learn(kickOff([[{ id: '11' }, { id: '99' }]]));
    chat.skipTo(nineOn('2026-03-31'));
    await chat.pass(5000);
    chat.skipTo(nineOn('2026-04-01'));
    await chat.pass(10_000);
    expect(toldOf(/Due|Overdue|overdue|assigned to you|changed in the playbook/)).toEqual([]);
    expect(remarks().filter(({ path }) => path.includes('adoption'))).toEqual([]);
  });

  it('shows nobody tasks of it among theirs', async () => {
    await notPosted(403);
    const mine = onlyCard(await chat.say('my tasks', { ...chat.personal('dora'), ...as('dora') }));
    expect(mine.text).not.toContain('Kick-off');
  });

  it('reminds as soon as it stands there', async () => {
    await notPosted(503, Date.parse('2026-03-31T08:58:00Z'));
    chat.skipTo(nineOn('2026-03-31'));
    await chat.pass(3000);
    const opened = () =>
      chat.stub.messages.find(({ conversation }) => conversation.startsWith('19:adoption'));
    expect(opened()).toBeUndefined();
    chat.stub.script('open');
    for (let minute = 0; minute < 5 && !opened(); minute += 1) {
      chat.skipTo(chat.now() + 60_000);
      await chat.pass(1000);
    }
    await chat.stub.until(opened, 'the board');
    chat.skipTo(nineOn('2026-04-01'));
    const due = () => sentTo('a:dora').find((text) => text.includes('Overdue: 1'));
    expect(await chat.stub.until(due, 'a reminder')).toContain('en task 12');
  });
});
