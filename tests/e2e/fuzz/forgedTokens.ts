import { createHmac } from 'node:crypto';
import { MARK, TOKEN } from './marks';
import type { Random } from './random';

const APP_ID = '11111111-1111-4111-8111-111111111111';

/** Settings of a bot that asks its callers who they are. */
export const CREDENTIALS = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: `${MARK}Password`,
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
};

const ISSUERS = [
  'https://api.botframework.com',
  'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
  'https://nobody.example',
  undefined,
];

/**
 * What somebody may send in place of a token of the Bot Framework. Who it says that it is from may be in the log: that is
 * what an operator who has set up a wrong id needs.
 */
export function forgedToken(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return TOKEN;
    case 1:
      return 'x'.repeat(random.below(4000));
    case 2:
      return '..';
    default:
      return jwt(random);
  }
}

function jwt(random: Random): string {
  const alg = random.pick(['none', 'HS256', 'RS256', 'XS512', undefined]);
  const header = { alg, typ: 'JWT', kid: random.pick(['unknown', '__proto__', undefined, 7]) };
  const now = random.pick([1_500_000_000, 4_000_000_000, Number.MAX_SAFE_INTEGER, 0]);
  const claims = {
    iss: random.pick(ISSUERS),
    aud: random.pick([APP_ID, 'nobody', [APP_ID], undefined]),
    exp: now,
    nbf: 0,
    serviceurl: random.pick([`http://${MARK}/`, undefined]),
    ver: random.pick(['1.0', '2.0', '', undefined]),
    appid: random.pick([APP_ID, undefined]),
    azp: APP_ID,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part(header)}.${random.once(8) ? MARK : part(random.once(8) ? null : claims)}`;
  const signature = createHmac('sha256', APP_ID).update(signed).digest('base64url');
  return `${signed}.${random.pick(['', signature, MARK])}`;
}
