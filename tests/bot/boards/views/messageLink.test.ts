import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../../../src/boards/board/board';
import { messageLink } from '../../../../src/bot/boards/views/messageLink';
import type { Home } from '../../../../src/bot/directory/homes';

const CHANNEL: Place = {
  kind: 'channel',
  conversation: '19:adoption@thread.tacv2;messageid=5',
  team: '19:general@thread.tacv2',
  channel: '19:adoption@thread.tacv2',
  tenant: 'tenant',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
};
const CHAT: Place = { ...CHANNEL, kind: 'chat', conversation: '19:chat', team: null, channel: null };
const HOME: Home = {
  id: CHANNEL.team ?? '',
  kind: 'team',
  client: 'msteams',
  bot: '28:bot',
  serviceUrl: CHANNEL.serviceUrl,
  tenant: 'tenant',
  name: 'Onboarding',
  group: 'group',
  channels: [],
  listedAt: 0,
  installed: true,
};
const card = { part: 0, activity: '7', conversation: '19:adoption@thread.tacv2;messageid=5', change: 0 };

describe('the link to the message of a board', () => {
  it('in a channel names thread, team and tenant', () => {
    expect(messageLink(CHANNEL, card, HOME)).toBe(
      'https://teams.microsoft.com/l/message/19%3Aadoption%40thread.tacv2/7?tenantId=tenant&groupId=group&parentMessageId=5',
    );
  });

  it('in a chat says that it is one', () => {
    expect(messageLink(CHAT, { ...card, conversation: '19:chat' }, { ...HOME, kind: 'chat' })).toBe(
      'https://teams.microsoft.com/l/message/19%3Achat/7?context=%7B%22contextType%22%3A%22chat%22%7D',
    );
  });

  it.each([
    ['in the Emulator', CHANNEL, { ...HOME, client: 'emulator' }],
    ['in the Playground', { ...CHANNEL, serviceUrl: 'http://localhost:56150/_connector' }, HOME],
    ['in a personal chat', { ...CHAT, kind: 'personal' as const }, HOME],
    ['in a place that nobody knows', CHANNEL, undefined],
  ])('%s is none', (_where, place, home) => {
    expect(messageLink(place, card, home)).toBeNull();
  });
});
