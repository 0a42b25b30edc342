import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { ActivityTypes } from 'botbuilder';
import { post } from './servers';
import type { WholeBot } from './wholeBot';

const FROM_TEAMS = {
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/nobody-listens',
  deliveryMode: 'expectReplies',
  from: { id: '29:ada', name: 'Ada' },
  recipient: { id: '28:bot', name: 'Playbook' },
  conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
};

/** What is said of what has happened, for each type that says something. */
const SAID: Readonly<Record<string, object>> = {
  messageReaction: { reactionsAdded: [{ type: 'like' }], reactionsRemoved: [{ type: 'heart' }] },
  event: { name: 'tokens/response', value: {} },
  command: { name: 'x', value: { commandId: '1' } },
  commandResult: { name: 'x', value: { commandId: '1' } },
  conversationUpdate: { membersAdded: [{ id: '29:ben' }], membersRemoved: [] },
  installationUpdate: { action: 'remove' },
  messageUpdate: { text: 'help' },
};

/** Those that are answered; of all others nobody expects anything. */
const ANSWERED: readonly string[] = [ActivityTypes.Message, ActivityTypes.Invoke];
export const TYPES: readonly string[] = [
  ...Object.values(ActivityTypes),
  'smile',
  'Message',
  '__proto__',
  'constructor',
].filter((type) => !ANSWERED.includes(type));

const EVENTS = [
  ...['editMessage', 'undeleteMessage', 'softDeleteMessage', 'teamArchived', 'teamRenamed', 'teamDeleted'],
  ...[
    'channelCreated',
    'channelDeleted',
    'channelRenamed',
    'channelRestored',
    'channelShared',
    'nobodyKnows',
  ],
];
export const CHANNEL_DATA: readonly unknown[] = [
  undefined,
  null,
  {},
  { eventType: null, team: null, channel: null, tenant: null },
  { team: { id: '19:t', name: 'T' }, channel: { id: '19:c' }, tenant: { id: 't' } },
  { eventType: 7, team: 7, channel: [], tenant: 'x' },
  ...EVENTS.map((eventType) => ({ eventType })),
];

export const CHANNELS: readonly string[] = ['msteams', 'emulator'];

/** Expects that an activity of this type is taken without a word, but for the welcome of the Emulator. */
export async function expectQuiet(
  bot: WholeBot,
  { channelId, type, channelData }: { channelId: string; type: string; channelData: unknown },
): Promise<void> {
  // A client that sends the same id again is taken to send the same activity again.
  const id = randomUUID();
  const activity = { ...FROM_TEAMS, ...SAID[type], type, id, channelId, channelData };
  const { status, text } = await post(bot.url, JSON.stringify(activity));
  const welcomes = type === ActivityTypes.ConversationUpdate && channelId !== 'msteams';
  const answers = Object(JSON.parse(text)).activities?.length;
  expect({ channelData, status, answers }).toEqual({ channelData, status: 200, answers: welcomes ? 1 : 0 });
  expect(bot.log.filter(({ level }) => level !== 'debug')).toEqual([]);
}
