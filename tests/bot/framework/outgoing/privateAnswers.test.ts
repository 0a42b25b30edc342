import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openChat } from '../../chat';
import { guideKnowledge } from '../../guide/guideKnowledge';

const CHANNEL = { id: '19:general@thread.tacv2;messageid=17', conversationType: 'channel' };
const PERSONAL = { id: 'a:personal', conversationType: 'personal' };
/** "Only you can see this" is asked for by this parameter. */
const TARGETED = '?isTargetedActivity=true';

type Received = { url: string; body: { recipient?: { id?: string | undefined } | undefined } };
const posted = z.looseObject({ recipient: z.looseObject({ id: z.string().optional() }).optional() });

describe('an answer in a channel', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
  });

  /** The service of Teams, which answers requests for one person with these, and takes all others. */
  async function teams(targeted: number[] = [], privately = true) {
    const received: Received[] = [];
    const server = createServer(async (request, response) => {
      const isTargeted = request.url?.endsWith(TARGETED) === true;
      const status = isTargeted ? (targeted.shift() ?? 201) : 201;
      if (request.method === 'POST')
        received.push({ url: request.url ?? '', body: posted.parse(await json(request)) });
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(status < 300 ? JSON.stringify({ id: '1' }) : '{"error":{"code":"Refused"}}');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    const chat = openChat({ knowledge: guideKnowledge, privately });
    const ask = (conversation: object) =>
      chat.say('help', { serviceUrl: `http://127.0.0.1:${port}/`, deliveryMode: undefined, conversation });
    return { ask, chat, received, isPrivate: () => received.map(({ url }) => url.endsWith(TARGETED)) };
  }

  it('goes to whoever asked alone', async () => {
    const { ask, received, isPrivate } = await teams();
    expect((await ask(CHANNEL)).status).toBe(200);
    expect(isPrivate()).toEqual([true]);
    expect(received[0]?.body.recipient?.id).toBe('29:ada');
    expect(received[0]?.url).toContain(encodeURIComponent(CHANNEL.id));
  });

  it.each([403, 400, 404, 501])(
    'goes to all after a %d, and that channel is not asked again soon, in no thread',
    async (status) => {
      const { ask, chat, isPrivate } = await teams([status]);
      await ask(CHANNEL);
      await ask({ ...CHANNEL, id: '19:general@thread.tacv2;messageid=18' });
      expect(isPrivate()).toEqual([true, false, false]);
      expect(chat.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it.each([500, 503, 429])('goes to all after a %d, and the next one is tried again', async (status) => {
    const { ask, isPrivate } = await teams([status]);
    await ask(CHANNEL);
    await ask(CHANNEL);
    expect(isPrivate()).toEqual([true, false, true]);
  });

  it('goes to all where the replies are waited for in the response', async () => {
    const { chat, received } = await teams();
    const { cards } = await chat.say('help', { conversation: CHANNEL });
    expect(cards).toHaveLength(1);
    expect(received).toEqual([]);
  });

  it('is as before in a personal chat', async () => {
    const { ask, isPrivate } = await teams();
    await ask(PERSONAL);
    expect(isPrivate()).toEqual([false]);
  });

  it('goes to all as long as nobody has chosen otherwise', async () => {
    const { ask, isPrivate } = await teams([], false);
    await ask(CHANNEL);
    expect(isPrivate()).toEqual([false]);
  });
});
