import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { createAdapter } from '../../src/bot/framework/adapter/adapter';
import { createEndpoint } from '../../src/bot/framework/adapter/endpoint';
import { keptLog } from '../bot/fakes';
import { type Answer, post, type RunningServer, startServer } from './servers';
import { encoded, type Json, newKey, startTokenIssuer, type TokenIssuer } from './tokenIssuer';

const BOT = '11111111-1111-1111-1111-111111111111';
const TENANT = '22222222-2222-2222-2222-222222222222';
const OTHER_TENANT = '33333333-3333-3333-3333-333333333333';
const CREDENTIALS = {
  kind: 'secret',
  appType: 'SingleTenant',
  appId: BOT,
  password: 'secret',
  tenantId: TENANT,
} as const;
const SERVICE = 'https://smba.example/emea/';
const ACTIVITY = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  deliveryMode: 'expectReplies',
  from: { id: '29:ada' },
  recipient: { id: '28:bot' },
  conversation: { id: 'c', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'help',
};
const STREAMS = ['log', 'info', 'warn', 'error', 'debug'] as const;

let issuer: TokenIssuer;
let server: RunningServer;
let log: ReturnType<typeof keptLog>;
let printed: unknown[][];
const turns: string[] = [];

const start = (cloud: { openIdMetadataUrl: string }, allowedTenants: readonly string[]) => {
  log = keptLog();
  const settings = { cloud: { tokenIssuer: issuer.issuer, ...cloud }, allowedTenants };
  const adapter = createAdapter(CREDENTIALS, log, settings);
  const run = async (context: TurnContext) => {
    turns.push(context.activity.type);
    await context.sendActivity('hello');
  };
  return startServer({ messages: createEndpoint(adapter, { run }), logger: log });
};

beforeAll(async () => {
  issuer = await startTokenIssuer();
});
afterAll(() => issuer.stop());
beforeEach(async () => {
  turns.length = 0;
  printed = [];
  for (const stream of STREAMS)
    jest.spyOn(console, stream).mockImplementation((...said) => void printed.push(said));
  server = await start({ openIdMetadataUrl: issuer.metadataUrl }, [TENANT]);
});
afterEach(async () => {
  await server.close();
  jest.restoreAllMocks();
});

const now = () => Math.floor(Date.now() / 1000);
const claims = (different: Json = {}): Json => ({
  iss: issuer.issuer,
  aud: BOT,
  serviceurl: SERVICE,
  nbf: now() - 10,
  exp: now() + 3600,
  ...different,
});
const call = (token: string, different: object = {}): Promise<Answer> =>
  post(server.url, JSON.stringify({ ...ACTIVITY, ...different }), {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${token}`,
  });

it('a caller with a token of the Bot Framework for this bot is answered', async () => {
  const { status, text } = await call(issuer.sign(claims()));
  expect(status).toBe(200);
  expect(text).toContain('hello');
  expect([turns, log.lines, printed]).toEqual([['message'], [], []]);
});

describe('a forged token', () => {
  const unsigned = (header: Json, given: Json = claims()) => `${encoded(header)}.${encoded(given)}.`;
  const changed = (token: string, given: Json) => {
    const [header, , signature] = token.split('.');
    return `${header}.${encoded(given)}.${signature}`;
  };
  const hmac = (): string => {
    const signed = `${encoded({ typ: 'JWT', alg: 'HS256', kid: 'key-1' })}.${encoded(claims())}`;
    return `${signed}.${createHmac('sha256', issuer.publicKey).update(signed).digest('base64url')}`;
  };
  const FORGED: [string, () => string, RegExp][] = [
    ['is not signed', () => unsigned({ alg: 'none', kid: 'key-1' }), /signed by "none"/],
    ['is not signed and names no key', () => unsigned({ alg: 'none' }), /malformed/],
    ['is signed with the public key as a secret', hmac, /signed by "HS256"/],
    ['has no signature', () => unsigned({ alg: 'RS256', kid: 'key-1' }), /signature is required/],
    ['has another signature', () => `${issuer.sign(claims()).slice(0, -9)}AAAAAAAAA`, /invalid signature/],
    ['was changed', () => changed(issuer.sign(claims()), claims({ exp: now() + 9e6 })), /invalid signature/],
    ['is signed with another key', () => issuer.sign(claims(), {}, newKey().privateKey), /invalid signature/],
    [
      'names an unknown key',
      () => issuer.sign(claims(), { kid: 'key-2' }),
      /Signing Key could not be retrieved/,
    ],
    ['names a key that is no text', () => issuer.sign(claims(), { kid: 7 }), /malformed/],
    ['is not valid yet', () => issuer.sign(claims({ nbf: now() + 3600 })), /not active/],
    ['has expired', () => issuer.sign(claims({ exp: now() - 3600 })), /has expired/],
    ['expires at no time', () => issuer.sign(claims({ exp: 'never' })), /invalid exp/],
    ['is for another bot', () => issuer.sign(claims({ aud: OTHER_TENANT })), /Invalid AppId/],
    ['is for several bots', () => issuer.sign(claims({ aud: [BOT, OTHER_TENANT] })), /Invalid AppId/],
    ['is for nobody', () => issuer.sign(claims({ aud: undefined })), /Invalid AppId/],
    [
      'is for another service',
      () => issuer.sign(claims({ serviceurl: 'https://evil.example/' })),
      /ServiceUrl/,
    ],
    ['is of another issuer', () => issuer.sign(claims({ iss: 'https://evil.example' })), /issued by/],
    [
      'is of the directory, as the Emulator has them',
      () =>
        issuer.sign(
          claims({ iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, appid: BOT, ver: '1.0' }),
        ),
      /issued by/,
    ],
    ['is of a skill', () => issuer.sign(claims({ ver: '1.0', appid: OTHER_TENANT })), /Invalid identity/],
    ['names a tenant that is an object', () => issuer.sign(claims({ tid: { toString: 1 } })), /malformed/],
    ['has thousands of claims', () => issuer.sign(claims(Object.fromEntries(manyClaims()))), /malformed/],
    ['holds no claims', () => `${encoded({ alg: 'RS256', kid: 'k' })}.${encoded('plain')}.AAAA`, /malformed/],
    ['is no token', () => 'open-sesame', /no bearer token/],
    ['is empty', () => '', /no bearer token/],
  ];

  it.each(FORGED)(
    'that %s is refused with one line, and nothing is printed',
    async (_name, token, reason) => {
      const { status, text } = await call(token());
      expect(status).toBe(401);
      const message = 'The caller must be the Bot Framework, with a token for this bot.';
      expect(JSON.parse(text)).toEqual({ error: { code: 'unauthorized', message } });
      const told = log.lines.filter(({ level }) => level !== 'debug');
      expect(told).toEqual([
        { level: 'info', fields: { reason: expect.stringMatching(reason) }, message: 'a caller was refused' },
      ]);
      expect([turns, printed]).toEqual([[], []]);
    },
  );

  it.each(['Basic abc', 'Bearer', 'Bearer a b', 'bearer x.y.z', ''])(
    'in the header "%s" is none',
    async (header) => {
      const headers = { 'Content-Type': 'application/json', Authorization: header };
      expect((await post(server.url, JSON.stringify(ACTIVITY), headers)).status).toBe(401);
    },
  );

  it('that is not there at all is refused alike', async () => {
    const { status } = await post(server.url, JSON.stringify(ACTIVITY));
    expect([status, turns, log.lines.length]).toEqual([401, [], 1]);
  });

  it('leaves nothing behind: the same message is answered when the Bot Framework sends it', async () => {
    for (const [, token] of FORGED) await call(token(), { id: 'message-1' });
    expect(turns).toEqual([]);
    expect((await call(issuer.sign(claims()), { id: 'message-1' })).text).toContain('hello');
  });

  it('does not have the keys read again and again', async () => {
    const before = issuer.reads();
    for (let i = 0; i < 20; i += 1) await call(issuer.sign(claims(), { kid: `key-${i}` }));
    expect(issuer.reads() - before).toBeLessThanOrEqual(1);
  });
});

describe('a caller of another tenant', () => {
  it.each<[string, object]>([
    ['in what Teams says', { channelData: { tenant: { id: OTHER_TENANT } } }],
    ['in the conversation', { conversation: { ...ACTIVITY.conversation, tenantId: OTHER_TENANT } }],
    ['in an invoke', { type: 'invoke', name: 'x', channelData: { tenant: { id: OTHER_TENANT } } }],
    ['that is none', { channelData: { tenant: { id: ['x'] } } }],
  ])('%s is refused, whatever the token says', async (_name, different) => {
    const { status, text } = await call(issuer.sign(claims({ tid: TENANT })), different);
    expect(status).toBe(403);
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'tenant_not_allowed' } });
    expect(log.lines).toMatchObject([
      { level: 'info', message: 'an activity of another tenant was refused' },
    ]);
    expect(turns).toEqual([]);
  });

  it('is not told of it without a token', async () => {
    expect((await call('', { channelData: { tenant: { id: OTHER_TENANT } } })).status).toBe(401);
  });

  it.each<[string, object]>([
    ['names its own in capitals', { channelData: { tenant: { id: TENANT.toUpperCase() } } }],
    ['names none', { channelData: undefined, conversation: { id: 'c' } }],
  ])('is nobody who %s', async (_name, different) => {
    expect((await call(issuer.sign(claims()), different)).status).toBe(200);
  });
});

it('callers wait for better times while the keys cannot be read, and the log says why', async () => {
  await server.close();
  server = await start({ openIdMetadataUrl: 'http://127.0.0.1:9/nobody-listens' }, []);
  const { status, text } = await call(issuer.sign(claims()));
  expect(status).toBe(503);
  expect(JSON.parse(text)).toMatchObject({ error: { code: 'check_unavailable' } });
  expect(log.lines).toMatchObject([{ level: 'error', message: 'callers cannot be checked' }]);
});

function manyClaims(): [string, number][] {
  return Array.from({ length: 1000 }, (_, i) => [`c${i}`, i]);
}
