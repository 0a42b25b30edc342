import { beforeEach, describe, expect, it } from '@jest/globals';
import { createTurnLimiter, type TurnLimiter } from '../../../src/bot/turn/turnLimiter';
import { PERSONAL_CHAT, turnInputOf } from '../fakes';

describe('the limit of turns', () => {
  let time = 0;
  const limiterOf = (person: number, conversation: number): TurnLimiter =>
    createTurnLimiter({
      limits: { person, conversation },
      isManager: ({ id }) => id === '29:mia',
      now: () => time,
    });
  const turnOf = (id: string, conversation = 'c', automatic = false) =>
    turnInputOf({
      person: { id, name: '', directoryId: null },
      automatic,
      where: { ...PERSONAL_CHAT, place: { ...PERSONAL_CHAT.place, conversation } },
    }).turn;
  const kinds = (limiter: TurnLimiter, count: number, ...turn: Parameters<typeof turnOf>) =>
    Array.from({ length: count }, () => limiter.check(turnOf(...turn)).kind);

  beforeEach(() => {
    time = 0;
  });

  it('answers so many turns of a person, says once that it was too much, and then says nothing', () => {
    expect(kinds(limiterOf(2, 0), 5, 'ada')).toEqual(['pass', 'pass', 'tell', 'silent', 'silent']);
  });

  it('is over with the minute', () => {
    const limiter = limiterOf(1, 0);
    kinds(limiter, 3, 'ada');
    time = 59_999;
    expect(kinds(limiter, 1, 'ada')).toEqual(['silent']);
    time = 60_000;
    expect(kinds(limiter, 2, 'ada')).toEqual(['pass', 'tell']);
  });

  it('is of each person', () => {
    const limiter = limiterOf(1, 0);
    kinds(limiter, 3, 'ada');
    expect(kinds(limiter, 1, 'bob')).toEqual(['pass']);
  });

  it('counts those of a conversation together, by whomever, and its threads as one', () => {
    const limiter = limiterOf(0, 2);
    expect([
      ...kinds(limiter, 1, 'ada', '19:x@thread.tacv2;messageid=1'),
      ...kinds(limiter, 1, 'bob', '19:x@thread.tacv2;messageid=2'),
      ...kinds(limiter, 2, 'eve', '19:x@thread.tacv2'),
      ...kinds(limiter, 1, 'eve', '19:y@thread.tacv2'),
    ]).toEqual(['pass', 'pass', 'tell', 'silent', 'pass']);
  });

  it('does not take from a conversation what one person was refused', () => {
    const limiter = limiterOf(1, 3);
    kinds(limiter, 10, 'ada');
    expect(kinds(limiter, 3, 'bob')).toEqual(['pass', 'tell', 'silent']);
    expect(kinds(limiter, 1, 'eve')).toEqual(['pass']);
  });

  it.each([
    ['managers', '29:mia', false],
    ['what a client asks for by itself', 'ada', true],
  ])('does not count %s', (_who, id, automatic) => {
    expect(new Set(kinds(limiterOf(1, 1), 20, id, 'c', automatic))).toEqual(new Set(['pass']));
  });

  it('is none where it is 0', () => {
    expect(new Set(kinds(limiterOf(0, 0), 20, 'ada'))).toEqual(new Set(['pass']));
  });

  it('remembers the language in which it was told', () => {
    const limiter = limiterOf(1, 0);
    kinds(limiter, 2, 'ada');
    limiter.told(turnOf('ada'), 'person', 'ja');
    expect(limiter.check(turnOf('ada'))).toEqual({ kind: 'silent', by: 'person', most: 1, locale: 'ja' });
  });
});
