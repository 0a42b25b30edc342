import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openChat } from './chat';
import { guideKnowledge } from './guide/guideKnowledge';

let connector: Server | undefined;
afterEach(() => {
  connector?.close();
});

/** Stands for Teams, to which the bot sends its answers; answers with these status codes in turn, the last for ever. */
async function teamsThatAnswers(...statuses: number[]) {
  const received: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      received.push(body);
      response.statusCode = statuses[Math.min(received.length, statuses.length) - 1] ?? 200;
      response.setHeader('Content-Type', 'application/json');
      response.end('{"id":"1","error":{"code":"Some","message":"reason"}}');
    });
  });
  connector = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { received, serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

async function ask(serviceUrl: string) {
  const chat = openChat({ knowledge: guideKnowledge });
  const { status } = await chat.say('help', { serviceUrl, deliveryMode: undefined });
  return { status, log: chat.log.lines.map(({ message }) => message) };
}

describe('an answer that is sent to Teams', () => {
  it('is one message', async () => {
    const { received, serviceUrl } = await teamsThatAnswers(201);
    expect(await ask(serviceUrl)).toEqual({ status: 200, log: [] });
    expect(received).toEqual([expect.stringContaining('"summary"')]);
  });

  it('is sent again when Teams stumbled', async () => {
    const { received, serviceUrl } = await teamsThatAnswers(502, 201);
    expect(await ask(serviceUrl)).toEqual({ status: 200, log: [] });
    expect(received).toHaveLength(2);
  });

  it.each([403, 404, 429])('that is refused with %s is the end of it', async (status) => {
    const { received, serviceUrl } = await teamsThatAnswers(status);
    expect(await ask(serviceUrl)).toEqual({ status: 200, log: ['a turn failed'] });
    expect(received).toHaveLength(1);
  });

  it.each([400, 413])('that Teams does not like (%s) is followed by a card that says so', async (status) => {
    const { received, serviceUrl } = await teamsThatAnswers(status, 201);
    expect(await ask(serviceUrl)).toEqual({ status: 200, log: ['a turn failed'] });
    expect(received).toEqual([expect.any(String), expect.stringContaining('Something went wrong')]);
  });
});
