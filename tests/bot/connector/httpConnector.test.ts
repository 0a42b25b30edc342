import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttpConnector } from '../../../src/bot/connector/httpConnector';
import { type ConnectorStub, startConnectorStub } from '../boards/connectorStub';

/** A service of its own that answers as it is told. */
async function serve(answer: RequestListener) {
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let stub: ConnectorStub;
beforeAll(async () => {
  stub = await startConnectorStub();
});
afterAll(() => stub.stop());

const connector = createHttpConnector(() => Promise.resolve(null));
const chat = () => ({ conversation: '19:chat', serviceUrl: stub.serviceUrl });
const channel = () => ({ channel: '19:channel', tenant: null, serviceUrl: stub.serviceUrl });

describe('the service of a channel', () => {
  it('takes a message, and a new version of it', async () => {
    const posted = await connector.post(chat(), { text: 'one' });
    if (posted.kind !== 'delivered') throw new Error(posted.kind);
    expect(await connector.update(chat(), posted.id, { text: 'two' })).toMatchObject({ kind: 'delivered' });
    const message = stub.messages.find(({ id }) => id === posted.id);
    expect(message?.versions.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('opens a thread in a channel, whose id it takes from the conversation if need be', async () => {
    const posted = await connector.postThread(channel(), { text: 'one' });
    expect(posted).toMatchObject({
      kind: 'delivered',
      conversation: expect.stringMatching(/^19:channel;messageid=/),
    });
    stub.script('open', { deliveredWith: 201 });
    expect(await connector.postThread(channel(), { text: 'two' })).toMatchObject({ kind: 'delivered' });
  });

  it('knows who is a member, a guest, or nobody', async () => {
    stub.roles.set('29:gus', 'guest').set('29:zoe', null);
    const found = await Promise.all(['29:ada', '29:gus', '29:zoe'].map((id) => connector.member(chat(), id)));
    expect(found).toMatchObject([
      { kind: 'member', member: { id: '29:ada', name: 'Ada', guest: false } },
      { kind: 'member', member: { guest: true } },
      { kind: 'none' },
    ]);
  });

  it('may not be able to tell', async () => {
    stub.script('member', { status: 500 });
    expect(await connector.member(chat(), '29:ada')).toEqual({ kind: 'unknown' });
  });

  it('that is too slow leaves it open whether it has the message', async () => {
    const impatient = createHttpConnector(() => Promise.resolve(null), 50);
    stub.script('post', { deliveredInSilence: true });
    expect(await impatient.post(chat(), { text: 'slow' })).toMatchObject({ kind: 'unsure' });
  });

  it('is not followed to another address, which would get the token', async () => {
    const bearers: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      bearers.push(request.headers.authorization);
      response.end('{"id":"1"}');
    });
    const moved = await serve((_request, response) => {
      // Where restify is loaded, this returns nothing.
      response.writeHead(307, { location: other.url });
      response.end();
    });
    const signedIn = createHttpConnector(() => Promise.resolve('secret'));
    const delivery = await signedIn.post({ conversation: '19:chat', serviceUrl: moved.url }, { text: 'x' });
    expect(delivery).toEqual({ kind: 'rejected', status: 307, why: 'HTTP 307' });
    expect(bearers).toEqual([]);
    await Promise.all([other.stop(), moved.stop()]);
  });

  it('that answers without end is not listened to for long', async () => {
    const endless = await serve((_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(1024 * 1024)));
      };
      response.on('drain', more);
      more();
    });
    const place = { conversation: '19:chat', serviceUrl: endless.url };
    expect(await connector.post(place, { text: 'x' })).toEqual({
      kind: 'unsure',
      why: 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    });
    await endless.stop();
  });

  it('that breaks the connection off leaves it open whether it has the message', async () => {
    const broken = await serve((request) => request.socket.destroy());
    const place = { conversation: '19:chat', serviceUrl: broken.url };
    expect(await connector.post(place, { text: 'x' })).toMatchObject({ kind: 'unsure' });
    await broken.stop();
  });

  it('that nobody runs has nothing', async () => {
    const gone = await startConnectorStub();
    await gone.stop();
    const nowhere = { conversation: '19:chat', serviceUrl: gone.serviceUrl };
    expect(await connector.post(nowhere, { text: 'lost' })).toEqual({
      kind: 'unavailable',
      why: 'ECONNREFUSED',
    });
  });

  it('is not asked without the token that it wants', async () => {
    const wrong = Object.assign(new Error('the secret is wrong'), { code: 'ECONNRESET' });
    const locked = createHttpConnector(() => Promise.reject(wrong));
    expect(await locked.post(chat(), { text: 'never' })).toEqual({
      kind: 'unavailable',
      why: 'the secret is wrong',
    });
    expect(stub.messages.flatMap(({ versions }) => versions.map(({ text }) => text))).not.toContain('never');
  });
});

describe('the token of the bot', () => {
  it('is asked for anew when the service has refused it, and only then', async () => {
    const asked: boolean[] = [];
    let valid = 1;
    const source = async (isRenewed: boolean) => {
      asked.push(isRenewed);
      if (isRenewed) valid += 1;
      return `token ${valid}`;
    };
    const careful = createHttpConnector(source);
    stub.script('post', { status: 401 });
    expect(await careful.post(chat(), { text: 'x' })).toMatchObject({ kind: 'unavailable' });
    expect(await careful.post(chat(), { text: 'x' })).toMatchObject({ kind: 'delivered' });
    expect(await careful.post(chat(), { text: 'x' })).toMatchObject({ kind: 'delivered' });
    expect(asked).toEqual([false, false, true, false]);
  });

  it('is waited for as long as for an answer', async () => {
    const stuck = createHttpConnector(() => new Promise(() => undefined), 50);
    expect(await stuck.post(chat(), { text: 'x' })).toEqual({
      kind: 'unavailable',
      why: 'the token did not arrive in time',
    });
  });
});

describe('the service of a channel, asked whether it answers', () => {
  it.each([
    [null, true],
    [401, false],
    [403, true],
    [404, true],
    [429, true],
    [500, false],
    [503, false],
  ])('%j: %s', async (status, isUp) => {
    stub.outage.status = status;
    expect(await connector.isUp(chat())).toBe(isUp);
    stub.outage.status = null;
  });
});

describe.each<[string, string, string | null]>([
  ['names no service', '19:chat', null],
  ['named none when it was stored', '19:chat', ''],
  ['names a service that is no address', '19:chat', 'http://:80'],
  ['has an id that no address can hold', '19:\ud800', 'http://127.0.0.1:9/'],
  ['has an id that would lead elsewhere', '..', 'http://127.0.0.1:9/'],
  ['has an id that leads nowhere', '.', 'http://127.0.0.1:9/'],
])('a place that %s', (_name, conversation, serviceUrl) => {
  const nowhere = { conversation, serviceUrl };

  it('takes no message', async () => {
    const unsupported = { kind: 'unsupported' };
    expect(await connector.post(nowhere, { text: 'x' })).toEqual(unsupported);
    expect(await connector.update(nowhere, '1', { text: 'x' })).toEqual(unsupported);
  });

  it('has a roster that cannot be asked', async () => {
    expect(await connector.member(nowhere, '29:ada')).toEqual({ kind: 'unknown' });
    expect(await connector.members(nowhere)).toBeUndefined();
    expect(await connector.channels(nowhere)).toBeUndefined();
  });
});

describe('a place without a service', () => {
  it('opens neither a thread nor a personal chat', async () => {
    const nowhere = { tenant: null, serviceUrl: null };
    expect(await connector.postThread({ ...nowhere, channel: 'c' }, {})).toEqual({ kind: 'unsupported' });
    const chatWith = { ...nowhere, person: '29:ada', bot: '28:bot' };
    expect(await connector.openPersonal(chatWith)).toEqual({ kind: 'unsupported' });
  });
});

describe('a member whose id would lead elsewhere', () => {
  it.each(['..', '.', '', '\ud800'])('%j is not asked for', async (id) => {
    expect(await connector.member(chat(), id)).toEqual({ kind: 'unknown' });
  });
});
