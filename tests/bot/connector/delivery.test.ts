import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../../../src/bot/connector/delivery';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const answer = (status: number, retryAfter: string | null = null, code = '') =>
  failureOf({ status, retryAfter, code, now: NOW });

describe('an answer that is no success', () => {
  it.each([
    [429, '5', { kind: 'throttled', retryAfterMs: 5000 }],
    [429, '0.5', { kind: 'throttled', retryAfterMs: 500 }],
    [429, 'Tue, 31 Mar 2026 12:00:07 GMT', { kind: 'throttled', retryAfterMs: 7000 }],
    [429, null, { kind: 'throttled', retryAfterMs: 2000 }],
    [429, 'soon', { kind: 'throttled', retryAfterMs: 2000 }],
    [429, '-3', { kind: 'throttled', retryAfterMs: 0 }],
    [429, '99999999', { kind: 'throttled', retryAfterMs: 3_600_000 }],
    [503, '3', { kind: 'throttled', retryAfterMs: 3000 }],
  ])('%i with Retry-After %j asks for patience', (status, retryAfter, expected) => {
    expect(answer(status, retryAfter)).toEqual({ ...expected, why: `HTTP ${status}` });
  });

  it.each([
    [412, 'unavailable'],
    [502, 'unsure'],
    [503, 'unsure'],
    [504, 'unsure'],
    [404, 'gone'],
    [410, 'gone'],
    [405, 'unsupported'],
    [501, 'unsupported'],
    [400, 'rejected'],
    [401, 'unavailable'],
    [403, 'forbidden'],
    [408, 'unsure'],
    [413, 'rejected'],
    [500, 'unsure'],
    [507, 'unsure'],
  ])('%i is %s', (status, kind) => {
    expect(answer(status).kind).toBe(kind);
  });

  it('403 BotNotInConversationRoster: the app is not there', () => {
    expect(answer(403, null, 'BotNotInConversationRoster')).toEqual({ kind: 'not-installed' });
  });

  it('403 BotDisabledByAdmin: it is there, and not allowed', () => {
    expect(answer(403, null, 'BotDisabledByAdmin')).toMatchObject({ kind: 'forbidden' });
  });

  it('names the code that came with it', () => {
    expect(answer(400, null, 'BadSyntax')).toMatchObject({ why: 'HTTP 400 BadSyntax' });
  });
});
