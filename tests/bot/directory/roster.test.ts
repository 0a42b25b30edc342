import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '../../../src/boards/board/board';
import type { ChannelType, Connector, MemberFound } from '../../../src/bot/connector/connector';
import type { Home } from '../../../src/bot/directory/homes';
import { createMemberNews } from '../../../src/bot/directory/memberNews';
import { createRoster, type Roster } from '../../../src/bot/directory/roster';
import type { Where } from '../../../src/bot/turn/turn';
import { FailingStore } from '../../store/failingStore';
import { listed } from '../../store/listed';

const SERVICE = 'https://smba.example/';
const CHAT: Place = {
  kind: 'chat',
  conversation: '19:chat',
  team: null,
  channel: null,
  tenant: null,
  serviceUrl: SERVICE,
};
const channel = (id: string): Place => ({
  ...CHAT,
  kind: 'channel',
  conversation: `${id};messageid=1`,
  team: '19:team',
  channel: id,
});
const MEMBER: MemberFound = {
  kind: 'member',
  member: { id: '29:ada', name: 'Ada', directoryId: null, guest: false, owner: false },
};
const SECOND = 1000;

let answer: MemberFound;
let asked: string[];
let types: Record<string, ChannelType>;
let now: number;
let roster: Roster;
/** That of another process, on the same store. */
let others: Roster;
let store: FailingStore;

beforeEach(() => {
  answer = MEMBER;
  asked = [];
  types = {};
  now = Date.parse('2026-03-02T09:00:00Z');
  const unused = () => Promise.reject(new Error('not asked for'));
  const connector: Connector = {
    member: async ({ conversation }) => {
      asked.push(conversation);
      return answer;
    },
    members: unused,
    channels: unused,
    isUp: unused,
    post: unused,
    postFor: unused,
    postThread: unused,
    update: unused,
    openPersonal: unused,
  };
  const home = (): Home => ({
    id: '19:team',
    kind: 'team',
    client: 'msteams',
    bot: '28:bot',
    serviceUrl: SERVICE,
    tenant: null,
    name: null,
    group: null,
    channels: Object.entries(types).map(([id, type]) => ({ id, name: null, type })),
    listedAt: 0,
    installed: true,
  });
  store = new FailingStore();
  const open = () => {
    const memberNews = createMemberNews(store, () => now);
    return createRoster({ connector, memberNews, homes: { of: async () => home() }, now: () => now });
  };
  [roster, others] = [open(), open()];
});

const ada = (place: Place = CHAT) => roster.membership(place, '29:ada');

describe('what somebody is in a chat', () => {
  it('is asked once for all who ask at once', async () => {
    await Promise.all([ada(), ada(), ada()]);
    now += 29 * SECOND;
    expect(await ada()).toBe('member');
    expect(asked).toHaveLength(1);
  });

  it('is known a minute later at the latest, however often it was looked up meanwhile', async () => {
    await ada();
    answer = { kind: 'none' };
    now += 20 * SECOND;
    expect(await ada()).toBe('member');
    now += 41 * SECOND;
    expect(await ada()).toBe('stranger');
  });

  it('is asked again before it has to be known, so that one failure locks nobody out', async () => {
    await ada();
    answer = { kind: 'unknown' };
    now += 40 * SECOND;
    expect(await ada()).toBe('member');
    answer = MEMBER;
    now += 10 * SECOND;
    expect(await ada()).toBe('member');
    answer = { kind: 'unknown' };
    now += 20 * SECOND;
    expect(await ada()).toBe('member');
    now += 60 * SECOND;
    expect(await ada()).toBe('unknown');
  });

  it('is asked again when the clock was set back, and not kept for as long as it is back', async () => {
    await ada();
    answer = { kind: 'none' };
    now -= 3600 * SECOND;
    expect(await ada()).toBe('stranger');
  });

  it('is asked again after five seconds when the channel did not say', async () => {
    answer = { kind: 'unknown' };
    expect(await ada()).toBe('unknown');
    answer = MEMBER;
    now += 4 * SECOND;
    expect(await ada()).toBe('unknown');
    now += 2 * SECOND;
    expect(await ada()).toBe('member');
  });
});

describe('the roster that is asked', () => {
  it.each<[ChannelType | undefined, string]>([
    ['standard', '19:team'],
    ['private', '19:one'],
    ['shared', '19:one'],
    [undefined, '19:one'],
  ])('for a channel of the type %s is that of %s', async (type, expected) => {
    if (type) types = { '19:one': type };
    await ada(channel('19:one'));
    expect(asked).toEqual([expected]);
  });

  it('is asked once for all standard channels of a team', async () => {
    types = { '19:one': 'standard', '19:two': 'standard' };
    await ada(channel('19:one'));
    await ada(channel('19:two'));
    await ada(channel('19:team'));
    expect(asked).toEqual(['19:team']);
  });
});

describe('somebody who was removed', () => {
  const news = (place: Place, event: string | null, removed: string[], added: string[] = []) => {
    const where: Where = { place, client: 'msteams', bot: '28:bot', team: null, channel: null, event };
    return roster.changed({ where, added, removed });
  };

  it('is a stranger at once, even where the roster still has them', async () => {
    await ada();
    await news(CHAT, null, ['29:ada']);
    expect(await ada()).toBe('stranger');
    expect(await roster.membership(CHAT, '29:ben')).toBe('member');
  });

  it('from a private channel stays in the others', async () => {
    types = { '19:secret': 'private', '19:one': 'standard' };
    await news(channel('19:secret'), 'channelMemberRemoved', ['29:ada']);
    expect(await ada(channel('19:secret'))).toBe('stranger');
    expect(await ada(channel('19:one'))).toBe('member');
  });

  it('from a team is a stranger in its channels, and private ones are asked again', async () => {
    types = { '19:secret': 'private', '19:one': 'standard' };
    await ada(channel('19:secret'));
    answer = { kind: 'none' };
    await news(channel('19:team'), 'teamMemberRemoved', ['29:ada']);
    expect(await ada(channel('19:one'))).toBe('stranger');
    expect(await ada(channel('19:secret'))).toBe('stranger');
  });

  it('is a member again as soon as they are added', async () => {
    await news(CHAT, null, ['29:ada']);
    await news(CHAT, null, [], ['29:ada']);
    expect(await ada()).toBe('member');
  });

  it('is a stranger at once to every process, and a member again once they are added', async () => {
    await others.membership(CHAT, '29:ada');
    await news(CHAT, null, ['29:ada']);
    expect(await others.membership(CHAT, '29:ada')).toBe('stranger');
    expect(await others.membership(CHAT, '29:ben')).toBe('member');
    await news(CHAT, null, [], ['29:ada']);
    expect(await others.membership(CHAT, '29:ada')).toBe('member');
  });

  it('is asked for once by another process, however often they press after that', async () => {
    await news(CHAT, null, [], ['29:ada']);
    for (let press = 0; press < 5; press += 1) await others.membership(CHAT, '29:ada');
    expect(asked).toHaveLength(1);
  });

  it('is a stranger at once in this process, though the store takes nothing', async () => {
    await ada();
    store.trouble = 'full';
    await expect(news(CHAT, null, ['29:ada'])).rejects.toMatchObject({ trouble: 'full' });
    store.unreadable = true;
    expect(await ada()).toBe('stranger');
    expect(await roster.membership(CHAT, '29:ben')).toBe('member');
  });

  it('leaves nothing in the store when somebody asks later', async () => {
    await news(CHAT, null, ['29:ada']);
    now += 601 * SECOND;
    expect(await ada()).toBe('member');
    expect(await listed(store, '')).toEqual([]);
  });

  it('does not become a member by an answer that was under way', async () => {
    const before = ada();
    await news(CHAT, null, ['29:ada']);
    await before;
    expect(await ada()).toBe('stranger');
  });
});
