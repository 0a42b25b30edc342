import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { MARK } from './marks';
import { repetition } from './oddValues';
import type { Random } from './random';

/** Where the bot is told to send to, and what buttons it has shown so far. */
export type Scene = { serviceUrl: string; buttons: readonly unknown[] };

const LOCALES = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];
const LOCALE_TAGS = [
  'en-US',
  'de-DE',
  'de-CH',
  'es-419',
  'pt-BR',
  'zh-CN',
  'zh-Hant-TW',
  'ja-JP',
  'fr-FR',
  'xx',
];
const COMMANDS = [
  [
    'post tasks for migration',
    'post the mandatory tasks of the customer kickoff without FE',
    'boards',
    'my tasks',
  ],
  ['guide me', 'back', 'cancel', 'languages', 'Deutsch', 'speak English', 'insights', 'thanks', 'help'],
  ['日本語でお願いします', 'meine Aufgaben', 'tableros', '任务板', 'ajuda', '4047', 'task 983', '3616'],
].flat();

const question = z.object({ question: z.string() });

/** What people ask in each language, from the bank of questions by which answers are ranked. */
const QUESTIONS: readonly string[] = LOCALES.flatMap((locale) =>
  readFileSync(path.join(__dirname, '../../ranking', `${locale}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => question.parse(JSON.parse(line)).question),
);
const WORDS: readonly string[] = QUESTIONS.flatMap((asked) => asked.split(' '));

export type Place = 'personal' | 'group' | 'channel';

/** An activity as Teams sends it, of any kind and from any place. */
export function realActivity(random: Random, number: number, scene: Scene): object {
  const place = random.pick<Place>(['personal', 'personal', 'group', 'channel']);
  const base = activityIn(place, random.below(40), number, scene.serviceUrl, random.pick(LOCALE_TAGS));
  // Some channels have no buttons of their own to rate an answer, so its card has them.
  const channel = random.once(5)
    ? { channelId: random.pick(['emulator', 'webchat', 'directline', 'test']) }
    : {};
  return { ...base, ...channel, ...ofSomeKind(random, place, scene) };
}

/** What all activities of a person in a place have. Few people and places, so that they meet each other's state. */
export function activityIn(place: Place, who: number, number: number, serviceUrl: string, locale: string) {
  const person = `29:${MARK}-${who}`;
  const where = who % 3;
  const conversations = {
    personal: { id: `a:${MARK}-${who}`, conversationType: 'personal', tenantId: 'tenant' },
    group: { id: `19:${MARK}-${where}@unq.gbl.spaces`, conversationType: 'groupChat', isGroup: true },
    channel: {
      id: `19:${MARK}-${where}@thread.tacv2;messageid=${who}`,
      conversationType: 'channel',
      isGroup: true,
    },
  };
  const team = { team: { id: `19:${MARK}-team@thread.tacv2`, name: `${MARK} team`, aadGroupId: 'group' } };
  return {
    id: `${MARK}-${number}`,
    timestamp: '2026-05-04T09:00:00.000Z',
    localTimestamp: '2026-05-04T11:00:00.000+02:00',
    localTimezone: 'Europe/Berlin',
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: person,
      name: `${MARK} Lovelace ${who}`,
      aadObjectId: `00000000-0000-4000-8000-0000000000${10 + who}`,
    },
    recipient: { id: '28:bot', name: 'Playbook' },
    conversation: conversations[place],
    channelData: {
      tenant: { id: 'tenant' },
      ...(place === 'channel' && { ...team, channel: { id: `19:${MARK}-${where}@thread.tacv2` } }),
    },
    entities: [{ type: 'clientInfo', locale, country: 'US', platform: 'Web', timezone: 'Europe/Berlin' }],
    locale,
  };
}

function ofSomeKind(random: Random, place: Place, scene: Scene): object {
  const replies = random.once(2) ? { deliveryMode: 'expectReplies' } : {};
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return { ...message(said(random), place), ...replies };
    case 5:
    case 6:
    case 7:
      return press(random, scene);
    case 8:
      return { type: 'message', value: pressed(random, scene), replyToId: '1', ...replies };
    case 9:
      return feedback(random);
    case 10:
      return random.once(3) ? otherInvoke(random, scene) : installation(random);
    default:
      return conversationUpdate(random);
  }
}

function message(text: string, place: Place): object {
  if (place === 'personal') return { type: 'message', text, textFormat: 'plain' };
  const bot = { type: 'mention', text: '<at>Playbook</at>', mentioned: { id: '28:bot', name: 'Playbook' } };
  const other = { type: 'mention', text: '<at>Ada</at>', mentioned: { id: '29:ada', name: `${MARK} Ada` } };
  return { type: 'message', text: `<at>Playbook</at> ${text}`, textFormat: 'plain', entities: [bot, other] };
}

function said(random: Random): string {
  switch (random.below(7)) {
    case 0:
    case 1:
      return random.pick(QUESTIONS);
    case 6:
      return repetition(random, random.pick([200, 500, 1000, 1000, 4000]));
    case 2:
      return random.pick(COMMANDS);
    case 3:
      return `${MARK}Text ${random.pick(QUESTIONS)} ${MARK}Text`;
    case 4:
      return random.some(WORDS, random.below(random.once(10) ? 700 : 30)).join(' ');
    default:
      return random
        .some([...QUESTIONS, ...COMMANDS], 1 + random.below(3))
        .join(random.pick([' ', '? ', ', ', ' and ']));
  }
}

/** What people write into the inputs of a card. */
function written(random: Random, what: string): string {
  return random.once(5) ? repetition(random, random.pick([100, 200, 500, 4000])) : `${MARK} ${what}`;
}

/** The data of a button that the bot has shown, with inputs as the client merges them in. */
function pressed(random: Random, { buttons }: Scene): unknown {
  if (buttons.length === 0) return { v: 1, verb: 'languages' };
  const inputs = {
    ...(random.once(3) && { due: random.pick(['2026-06-01', '', '2026-02-31', 'soon']) }),
    ...(random.once(3) && {
      note: written(random, 'note'),
      reason: written(random, 'reason'),
      comment: written(random, 'comment'),
    }),
    ...(random.once(4) && {
      which: random.pick(['all', 'mandatory', 'pick']),
      place: 'here',
      title: written(random, 'title'),
    }),
    ...(random.once(6) && { to: random.pick([`29:${MARK}-1`, '', 'nobody']) }),
  };
  return { ...Object(random.pick(buttons)), ...inputs };
}

function press(random: Random, scene: Scene): object {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: String(random.below(50)),
    value: {
      action: { type: 'Action.Execute', verb: 'any', data: pressed(random, scene) },
      trigger: random.pick(['manual', 'automatic']),
    },
  };
}

function feedback(random: Random): object {
  const comment = written(random, 'comment');
  const form = { feedbackText: comment };
  const value = {
    actionName: 'feedback',
    actionValue: {
      reaction: random.pick(['like', 'dislike']),
      feedback: random.pick([JSON.stringify(form), form, comment, '']),
    },
  };
  return { type: 'invoke', name: 'message/submitAction', replyToId: String(random.below(50)), value };
}

function otherInvoke(random: Random, scene: Scene): object {
  const name = random.pick([
    'composeExtension/query',
    'composeExtension/queryLink',
    'composeExtension/submitAction',
    'task/fetch',
    'task/submit',
    'fileConsent/invoke',
    'signin/verifyState',
    'signin/tokenExchange',
    'application/search',
    'config/fetch',
    'tab/fetch',
    `${MARK}/invoke`,
  ]);
  return {
    type: 'invoke',
    name,
    value: { commandId: 'search', data: pressed(random, scene), context: 'compose' },
  };
}

function installation(random: Random): object {
  return random.pick([
    { type: 'installationUpdate', action: 'add' },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'installationUpdate', action: 'add-upgrade' },
    { type: 'installationUpdate', action: 'remove-upgrade' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    { type: 'messageUpdate', text: `${MARK} edited`, channelData: { eventType: 'editMessage' } },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { type: 'typing' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: { Title: MARK } },
    { type: 'endOfConversation', code: 'completedSuccessfully' },
    { type: 'handoff', value: MARK },
    { type: 'trace', name: MARK, valueType: 'any', value: { a: 1 } },
    { type: 'command', name: MARK, value: { commandId: '1' } },
  ]);
}

function conversationUpdate(random: Random): object {
  const people = random.some(['28:bot', `29:${MARK}-1`, `29:${MARK}-2`], 1 + random.below(3));
  const members = people.map((id) => ({ id, name: `${MARK} name`, aadObjectId: 'x' }));
  const event = random.pick([
    { membersAdded: members },
    { membersRemoved: members },
    { topicName: `${MARK} topic` },
    {
      channelData: { eventType: 'channelCreated', channel: { id: `19:${MARK}-9@thread.tacv2`, name: MARK } },
    },
    {
      channelData: { eventType: 'channelRenamed', channel: { id: `19:${MARK}-1@thread.tacv2`, name: MARK } },
    },
    { channelData: { eventType: 'channelDeleted', channel: { id: `19:${MARK}-2@thread.tacv2` } } },
    { channelData: { eventType: 'teamRenamed', team: { id: `19:${MARK}-team@thread.tacv2`, name: MARK } } },
    { channelData: { eventType: 'teamDeleted', team: { id: `19:${MARK}-team@thread.tacv2` } } },
    { channelData: { eventType: 'teamArchived', team: { id: `19:${MARK}-team@thread.tacv2` } } },
  ]);
  return { type: 'conversationUpdate', ...event };
}
