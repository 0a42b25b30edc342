import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { closeServer } from '../../src/server/server';
import { MESSAGE, type RunningServer, startServer } from './servers';

/** Far beyond the time of a test, as a client may like it. */
const LONG_MS = 600_000;
const LONG_ENOUGH_MS = 4000;

function ask(server: RunningServer, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/api/messages`,
      { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(MESSAGE));
  });
}

describe('closing the server', () => {
  it('lets the turn under way end, and does not wait for its connection to be closed by the client', async () => {
    let begun: () => void = () => {};
    let end: () => void = () => {};
    const turnBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const turnEnd = new Promise<void>((resolve) => {
      end = resolve;
    });
    const server = await startServer({
      messages: async (_request, response) => {
        begun();
        await turnEnd;
        response.send(200, {});
      },
    });
    server.server.restify.server.keepAliveTimeout = LONG_MS;
    const agent = new Agent({ keepAlive: true });
    const answer = ask(server, agent);
    await turnBegun;

    const closed = closeServer(server.server);
    end();

    expect(await answer).toBe(200);
    const inTime = await Promise.race([
      closed.then(() => true),
      setTimeout(LONG_ENOUGH_MS, false, { ref: false }),
    ]);
    agent.destroy();
    expect(inTime).toBe(true);
  });
});
