import { describe, expect, it } from '@jest/globals';
import { countedMembership } from '../../../src/bot/directory/countedMembership';

describe('what somebody counts as', () => {
  it.each(['member', 'guest', 'stranger', 'unknown'] as const)(
    'is what the roster says in Teams, wherever they write: %s',
    (inRoster) => {
      for (const wroteThere of [true, false])
        expect(countedMembership(inRoster, { client: 'msteams', wroteThere })).toBe(inRoster);
    },
  );

  it.each([
    ['member', 'member'],
    ['stranger', 'member'],
    ['unknown', 'member'],
    ['guest', 'guest'],
  ] as const)('outside of Teams, where they write: of %s, %s', (inRoster, counted) => {
    expect(countedMembership(inRoster, { client: 'emulator', wroteThere: true })).toBe(counted);
  });

  it('outside of Teams, from somewhere else, is what the service says', () => {
    expect(countedMembership('stranger', { client: 'emulator', wroteThere: false })).toBe('stranger');
  });

  it('is a member in local development, unless nobody could be asked', () => {
    const playground = { client: 'msteams', wroteThere: false, isOpen: true };
    expect(countedMembership('stranger', playground)).toBe('member');
    expect(countedMembership('guest', playground)).toBe('guest');
    expect(countedMembership('unknown', playground)).toBe('unknown');
  });
});
