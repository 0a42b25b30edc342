import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKey, type TokenIssuer } from '../../server/tokenIssuer';
import { called } from '../called';
import { ERAS } from '../eras';
import {
  type AgentServer,
  APP,
  claims,
  clientOverHttp,
  OTHER_TENANT,
  startAgentServer,
  startDirectory,
  TENANT,
  WITH_SIGN_IN,
} from './http';

const PING = { jsonrpc: '2.0', id: 1, method: 'ping' };
const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

function post(url: string, headers: Record<string, string> = {}, body: unknown = PING): Promise<Response> {
  return fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: JSON.stringify(body),
  });
}

let directory: TokenIssuer;
beforeAll(async () => {
  directory = await startDirectory();
});
afterAll(() => directory.stop());

const signIn = () => ({ openIdMetadataUrl: directory.metadataUrl, tokenIssuer: directory.issuer });

describe('an agent with a token of the tenant', () => {
  let server: AgentServer;
  beforeAll(async () => {
    server = await startAgentServer(WITH_SIGN_IN, signIn());
  });
  afterAll(() => server.close());

  it.each(ERAS)('is answered over HTTP when it opens as %s', async (mode) => {
    const client = await clientOverHttp(server.url, directory.sign(claims(directory)), {
      versionNegotiation: { mode },
    });
    const { fields } = await called(client, 'ask', {
      question: 'next steps after the kickoff',
      locale: 'es',
    });
    expect(fields).toMatchObject({ answered: true, locale: 'es', intent: 'next_steps' });
    expect((await called(client, 'page', { page: 'nowhere' })).isError).toBe(true);
    expect((await client.listResources()).resources.length).toBeGreaterThan(100);
    await client.close();
  });

  it('is answered with the id of the app as its address, too', async () => {
    const token = directory.sign(claims(directory, { aud: `api://${APP}` }));
    expect((await post(server.url, { Authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('is told when the pages change', async () => {
    let changed = () => {};
    const told = new Promise<void>((resolve) => {
      changed = resolve;
    });
    const client = await clientOverHttp(server.url, directory.sign(claims(directory)), {
      versionNegotiation: { mode: 'auto' },
      listChanged: { resources: { autoRefresh: false, onChanged: () => changed() } },
    });
    server.pagesChanged();
    await told;
    await client.close();
  });

  it.each(['GET', 'DELETE'])('is told that there are no sessions by %s', async (method) => {
    const headers = { Authorization: `Bearer ${directory.sign(claims(directory))}` };
    expect((await fetch(`${server.url}/mcp`, { method, headers })).status).toBe(405);
  });

  it.each<[string, string, number]>([
    ['no JSON', '{', 400],
    ['too much', JSON.stringify({ ...PING, params: 'x'.repeat(600_000) }), 413],
  ])('is refused with %s', async (_name, body, status) => {
    const headers = { ...HEADERS, Authorization: `Bearer ${directory.sign(claims(directory))}` };
    expect((await fetch(`${server.url}/mcp`, { method: 'POST', headers, body })).status).toBe(status);
  });
});

describe('an agent without a token of the tenant', () => {
  let server: AgentServer;
  beforeAll(async () => {
    server = await startAgentServer(WITH_SIGN_IN, { ...signIn(), url: 'https://bot.example/mcp' });
  });
  afterAll(() => server.close());

  const past = Math.floor(Date.now() / 1000) - 3600;
  const bearer = (token: string) => `Bearer ${token}`;
  const REFUSED: [string, () => string, RegExp][] = [
    ['no token', () => '', /no bearer token/],
    ['another scheme', () => 'Basic YTpi', /no bearer token/],
    ['one that has expired', () => bearer(directory.sign(claims(directory, { exp: past }))), /expired/],
    [
      'one that never expires',
      () => bearer(directory.sign(claims(directory, { exp: undefined }))),
      /until when/,
    ],
    [
      'one that is not valid yet',
      () => bearer(directory.sign(claims(directory, { nbf: past + 7200 }))),
      /not active/,
    ],
    [
      'one of another tenant',
      () => bearer(directory.sign(claims(directory, { tid: OTHER_TENANT }))),
      /another tenant/,
    ],
    ['one of no tenant', () => bearer(directory.sign(claims(directory, { tid: undefined }))), /which tenant/],
    [
      'one for another app',
      () => bearer(directory.sign(claims(directory, { aud: OTHER_TENANT }))),
      /audience/,
    ],
    ['one for no app', () => bearer(directory.sign(claims(directory, { aud: undefined }))), /audience/],
    [
      'one of another issuer',
      () => bearer(directory.sign(claims(directory, { iss: `https://sts.windows.net/${TENANT}/` }))),
      /issued by/,
    ],
    [
      'one of another key',
      () => bearer(directory.sign(claims(directory), {}, newKey().privateKey)),
      /signature/,
    ],
    [
      'one of an unknown key',
      () => bearer(directory.sign(claims(directory), { kid: 'other' })),
      /Signing Key/,
    ],
    [
      'one that is not signed',
      () => bearer(directory.sign(claims(directory), { alg: 'none' })),
      /signed by "none"/,
    ],
  ];

  it.each(REFUSED)('is refused with %s', async (_name, authorization, reason) => {
    const before = server.log.length;
    const header = authorization();
    const response = await post(server.url, header === '' ? {} : { Authorization: header });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: {
        code: 'unauthorized',
        message: 'A bearer token of this tenant for this app is needed, which has not expired.',
      },
    });
    expect(response.headers.get('WWW-Authenticate')).toBe(
      `Bearer ${header === '' ? '' : 'error="invalid_token", '}resource_metadata="https://bot.example/.well-known/oauth-protected-resource/mcp"`,
    );
    const told = server.log.slice(before).filter(({ level }) => level !== 'debug');
    expect(told).toEqual([
      { level: 'info', fields: { reason: expect.stringMatching(reason) }, message: 'an agent was refused' },
    ]);
  });

  it('is told where to get one', async () => {
    const response = await fetch(`${server.url}/.well-known/oauth-protected-resource/mcp`);
    expect(await response.json()).toMatchObject({
      resource: 'https://bot.example/mcp',
      authorization_servers: [directory.issuer],
      scopes_supported: [`api://${APP}/.default`],
    });
  });

  it('waits for better times while the keys cannot be read', async () => {
    const metadataUrl = 'http://127.0.0.1:9/nobody-listens';
    const blind = await startAgentServer(WITH_SIGN_IN, { ...signIn(), openIdMetadataUrl: metadataUrl });
    const token = directory.sign(claims(directory));
    expect((await post(blind.url, { Authorization: `Bearer ${token}` })).status).toBe(503);
    expect(blind.log).toMatchObject([{ level: 'error', message: 'the tokens of agents cannot be checked' }]);
    await blind.close();
  });
});

describe('without sign-in', () => {
  let server: AgentServer;
  beforeAll(async () => {
    server = await startAgentServer({ kind: 'none' });
  });
  afterAll(() => server.close());

  it('a program on this machine is answered', async () => {
    const client = await clientOverHttp(server.url, null);
    expect((await called(client, 'phases')).isError).toBe(false);
    await client.close();
  });

  it.each([
    ['comes through a proxy', { 'X-Forwarded-For': '203.0.113.7' }],
    ['is a page of another site', { Origin: 'https://evil.example' }],
    ['is a page without a site', { Origin: 'null' }],
  ])('who %s is not', async (_name, headers) => {
    const response = await post(server.url, headers);
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { error: { code: 'this_machine_only' } },
    ]);
  });
});

it('who calls too often is told when to try again, each caller apart, and a batch counts as what it holds', async () => {
  const server = await startAgentServer(WITH_SIGN_IN, { ...signIn(), callsPerMinute: 3 });
  const call = (oid: string, body: unknown = PING) =>
    post(server.url, { Authorization: `Bearer ${directory.sign(claims(directory, { oid }))}` }, body);
  for (let i = 0; i < 3; i += 1) expect((await call('ada')).status).toBe(200);
  const refused = await call('ada');
  expect([refused.status, Number(refused.headers.get('Retry-After'))]).toEqual([429, expect.any(Number)]);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await call('bob')).status).toBe(200);
  expect((await call('eve', [PING, PING, PING, PING])).status).toBe(429);
  await server.close();
});

it('nobody is answered while it is switched off', async () => {
  const server = await startAgentServer({ kind: 'none' }, { enabled: false });
  expect((await post(server.url)).status).toBe(404);
  await server.close();
});
