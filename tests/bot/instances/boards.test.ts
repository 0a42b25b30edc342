import { describe, expect, it } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../src/boards/keeping/boardJobs';
import { listed } from '../../store/listed';
import { as, GENERAL, onlyCard } from '../boards/boardChat';
import type { CardSeen } from '../cardSeen';
import { twoInstances } from './twoInstances';

/** After the hour of that day's reminders: what is due that day is overdue at the next ones. */
const DAY_BEFORE = Date.parse('2026-03-30T12:00:00Z');
const NINE = Date.parse('2026-03-31T09:00:00Z') + REMINDER_SPREAD;

const bots = twoInstances({ startsAt: DAY_BEFORE, isManager: ({ id }) => id === '29:mia' });
const ben = as('ben');
const channel = () => bots.one.channel();
const post = async (inputs: object = {}) => (await bots.one.post(channel(), inputs)).board;
const TICK = 'Mark task 11 as done';

const sentTo = (conversation: string) =>
  bots.stub.messages
    .filter((message) => message.conversation === conversation)
    .map(({ versions }) => versions[0]?.card?.text ?? '');
const toasts = (body: unknown) => JSON.stringify(body);

describe('a board on two instances', () => {
  it('shows at one what was ticked at the other, and both ticks in the channel', async () => {
    const board = await post();
    await bots.one.pressIn(channel(), board(), TICK);
    // The other has shown and changed it before, and so has it at hand.
    const seen = onlyCard(
      await bots.other.pressIn({ ...channel(), ...ben }, board(), 'Mark task 12 as done'),
    );
    expect(seen.text).toMatch(/Done by Ada(.|\n)*Done by Ben/);
    await bots.one.pressIn({ ...channel(), ...as('cem') }, board(), 'Mark task 21 as done');
    const whole = onlyCard(
      await bots.other.pressIn({ ...channel(), ...ben }, board(), 'Mark task 22 as done'),
    );
    expect(whole.text).toContain('Done by Cem');
    await bots.stub.until(() => board().text.includes('All tasks done'), 'all ticks in the channel');
  });

  it('has a tick once that is delivered to both', async () => {
    const board = await post();
    const card = board();
    await Promise.all([bots.one, bots.other].map((bot) => bot.pressIn(channel(), card, TICK)));
    await bots.other.pressIn(channel(), card, TICK);
    const [stored] = await listed(bots.store, 'boards/');
    expect(Object(stored?.value).events).toHaveLength(1);
  });

  it('is posted once when its press is delivered to both, and both say that it is posted', async () => {
    const form = onlyCard(await bots.one.say('post tasks for kick-off', channel()));
    const preview = onlyCard(await bots.other.pressIn(channel(), form, 'Preview'));
    const answers = await Promise.all(
      [bots.one, bots.other].map((bot) => bot.pressIn(channel(), preview, 'Post')),
    );
    expect(answers.map((answer) => onlyCard(answer).text)).toEqual([
      expect.stringContaining('The board is posted'),
      expect.stringContaining('The board is posted'),
    ]);
    await bots.one.pass(30_000);
    expect(bots.stub.messages).toHaveLength(1);
  });

  it('is posted once when the poster tries again at both at once', async () => {
    const form = onlyCard(await bots.one.say('post tasks for kick-off', channel()));
    const preview = onlyCard(await bots.one.pressIn(channel(), form, 'Preview'));
    bots.stub.outage.status = 404;
    const failed = onlyCard(await bots.one.pressIn(channel(), preview, 'Post'));
    bots.stub.outage.status = null;
    await Promise.all([bots.one, bots.other].map((bot) => bot.pressIn(channel(), failed, 'Try again')));
    await bots.one.pass(30_000);
    expect(bots.stub.messages).toHaveLength(1);
  });

  it('tells each assignment and each reminder once', async () => {
    const board = await post({ due: '2026-03-31' });
    const details = onlyCard(await bots.one.pressIn(channel(), board(), '11'));
    const ask = onlyCard(await bots.other.pressIn(channel(), details, 'Assigned to'));
    await Promise.all(
      [bots.one, bots.other].map((bot) => bot.pressIn(channel(), ask, 'Assign', { to: '29:ben' })),
    );
    await bots.stub.until(() => sentTo('a:ben').length > 0, 'the message to Ben');
    await bots.one.pass(8000);
    expect(sentTo('a:ben')).toHaveLength(1);
    bots.skipTo(NINE);
    const digests = () =>
      bots.stub.messages.filter(({ versions }) => versions[0]?.card?.text.includes('Due tasks – Kick-off'));
    await bots.stub.until(() => digests().length > 0, 'the digest');
    await bots.one.pass(20_000);
    expect(
      digests()
        .map(({ conversation }) => conversation)
        .sort(),
    ).toEqual([...new Set(digests().map(({ conversation }) => conversation))].sort());
  });

  it('is in "my tasks" and in the language that was chosen at the other instance', async () => {
    const board = await post();
    const details = onlyCard(await bots.one.pressIn({ ...channel(), ...ben }, board(), '11'));
    await bots.other.pressIn({ ...channel(), ...ben }, details, 'Claim');
    const personal = { ...bots.one.personal('ben'), ...ben };
    await bots.other.say('Deutsch', personal);
    expect(onlyCard(await bots.one.say('meine Aufgaben', personal)).text).toContain('de task 11');
  });
});

describe('who somebody is, at two instances', () => {
  const news = (given: object) => bots.one.send({ type: 'conversationUpdate', ...given });
  const inTeam = (eventType: string) => {
    const place = bots.one.channel(GENERAL);
    return { ...place, channelData: { ...Object(Object(place).channelData), eventType } };
  };
  const pressAtOther = async (card: CardSeen, title: string) =>
    toasts((await bots.other.pressIn({ ...channel(), ...ben }, card, title)).body);

  it('who left the team may do nothing at the other from the moment that Teams tells one', async () => {
    const board = await post();
    expect(await pressAtOther(board(), TICK)).toContain('Done by Ben');
    bots.stub.roles.set('29:ben', null);
    await news({ ...inTeam('teamMemberRemoved'), membersRemoved: [{ id: '29:ben' }] });
    expect(await pressAtOther(board(), 'Mark task 12 as done')).toContain('not a member');
  });

  it('who joins the team may work at the other from the moment that Teams tells one', async () => {
    const board = await post();
    bots.stub.roles.set('29:ben', null);
    expect(await pressAtOther(board(), TICK)).toContain('not a member');
    bots.stub.roles.delete('29:ben');
    await news({ ...inTeam('teamMemberAdded'), membersAdded: [{ id: '29:ben' }] });
    expect(await pressAtOther(board(), TICK)).toContain('Done by Ben');
  });
});

describe('a message whose answer Teams did not take', () => {
  it('is answered when it is delivered again, by whichever instance', async () => {
    const place = { ...bots.one.personal('ben'), ...ben };
    const message = { ...place, id: 'activity-1', text: 'help', deliveryMode: undefined };
    bots.stub.outage.status = 403;
    await bots.one.send(message);
    bots.stub.outage.status = null;
    await bots.other.send(message);
    await bots.one.send(message);
    expect(sentTo('a:ben')).toHaveLength(1);
  });
});

describe('where somebody writes from', () => {
  it('is what they used last, whichever instance heard of it', async () => {
    const board = await post({ due: '2026-03-31' });
    const say = (bot: typeof bots.one, locale: string) =>
      bot.say('my tasks', { ...bot.personal('dora'), ...as('dora', locale) });
    await say(bots.one, 'ja-JP');
    await say(bots.other, 'de-DE');
    await say(bots.one, 'ja-JP');
    const details = onlyCard(await bots.one.pressIn(channel(), board(), '11'));
    const ask = onlyCard(await bots.one.pressIn(channel(), details, 'Assigned to'));
    await bots.one.pressIn(channel(), ask, 'Assign', { to: '29:dora' });
    await bots.stub.until(() => sentTo('a:dora').length > 0, 'the message to Dora');
    expect(sentTo('a:dora')[0]).toContain('ja task 11');
  });
});
