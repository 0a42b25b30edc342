import { describe, expect, it } from '@jest/globals';
import { tokenGuard } from '../../../../src/bot/framework/authentication/token';

const ISSUER = 'https://api.botframework.com';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = (claims: object) => `Bearer ${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.c2ln`;

describe('the guard before the check of tokens', () => {
  it('lets through what could be a token of the Bot Framework', () => {
    expect(tokenGuard(ISSUER)(header({ iss: ISSUER, aud: 'bot' }))).toBeUndefined();
  });

  it('lets no more tenants through than are to be remembered, and those again and again', () => {
    const guard = tokenGuard(ISSUER, 2);
    const reasons = ['a', 'b', 'a', 'c', 'b', 'd'].map((tid) => guard(header({ iss: ISSUER, tid }))?.reason);
    const refused = 'the token names one tenant too many';
    expect(reasons).toEqual([undefined, undefined, undefined, refused, undefined, refused]);
    expect(guard(header({ iss: ISSUER }))).toBeUndefined();
  });

  it('tells no more than the beginning of what somebody made up', () => {
    const { reason = '' } = tokenGuard(ISSUER)(header({ iss: '\n'.repeat(5000) })) ?? {};
    expect(reason.length).toBeLessThan(300);
    expect(reason).not.toContain('\n');
  });
});
