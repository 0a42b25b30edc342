import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '../../../src/boards/board/board';
import type { Connector, MemberFound } from '../../../src/bot/connector/connector';
import { createPeople } from '../../../src/bot/directory/people';
import { createRoster, type Roster } from '../../../src/bot/directory/roster';
import { MemoryStore } from '../../../src/store/memory';

const CHAT: Place = {
  kind: 'chat',
  conversation: '19:chat',
  team: null,
  channel: null,
  tenant: null,
  serviceUrl: 'https://smba.example/',
};
const MEMBER: MemberFound = {
  kind: 'member',
  member: { id: '29:ada', name: 'Ada', directoryId: null, guest: false },
};
const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('what somebody is in a chat', () => {
  let answer: MemberFound;
  let asked: number;
  let now: number;
  let roster: Roster;

  beforeEach(() => {
    answer = MEMBER;
    asked = 0;
    now = Date.parse('2026-03-02T09:00:00Z');
    const unused = () => Promise.reject(new Error('not asked for'));
    const connector: Connector = {
      member: async () => {
        asked += 1;
        return answer;
      },
      members: unused,
      channels: unused,
      isUp: unused,
      post: unused,
      postThread: unused,
      update: unused,
      openPersonal: unused,
    };
    roster = createRoster(connector, createPeople(new MemoryStore()), () => now);
  });

  it('is asked once for all who ask in the same ten minutes', async () => {
    await Promise.all([roster.membership(CHAT, '29:ada'), roster.membership(CHAT, '29:ada')]);
    now += 9 * MINUTE;
    expect(await roster.membership(CHAT, '29:ada')).toBe('member');
    expect(asked).toBe(1);
  });

  it('is asked again after ten minutes, however often it was looked up meanwhile', async () => {
    await roster.membership(CHAT, '29:ada');
    answer = { kind: 'none' };
    now += 6 * MINUTE;
    await roster.membership(CHAT, '29:ada');
    now += 5 * MINUTE;
    expect(await roster.membership(CHAT, '29:ada')).toBe('stranger');
  });

  it('is asked again after half a minute when the channel did not say', async () => {
    answer = { kind: 'unknown' };
    expect(await roster.membership(CHAT, '29:ada')).toBe('unknown');
    answer = MEMBER;
    now += 29 * SECOND;
    expect(await roster.membership(CHAT, '29:ada')).toBe('unknown');
    now += 2 * SECOND;
    expect(await roster.membership(CHAT, '29:ada')).toBe('member');
  });
});
