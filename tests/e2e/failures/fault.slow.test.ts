import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BotProcess, startBotProcess } from '../botProcess';

describe('a bot in which something fails that nobody expected', () => {
  let teams: Server;
  let bot: BotProcess;
  let dataDir: string;
  let output = '';
  let posted: () => void = () => {};
  const underWay = new Promise<void>((resolve) => {
    posted = resolve;
  });
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });

  beforeAll(async () => {
    teams = createServer(async (request, response) => {
      request.resume();
      posted();
      await released;
      response.statusCode = 201;
      response.end('{"id":"1"}');
    }).listen(0, '127.0.0.1');
    await once(teams, 'listening');
    dataDir = mkdtempSync(path.join(tmpdir(), 'faulty-bot-'));
    bot = await startBotProcess(dataDir, {
      settings: { LOG_LEVEL: 'info' },
      preload: pathToFileURL(path.join(__dirname, 'fault.child.ts')).href,
      output: (text) => {
        output += text;
      },
    });
  });
  afterAll(async () => {
    await bot?.kill();
    teams?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('logs it, takes no more, ends the turn that is under way, and exits with 1', async () => {
    const ended = once(bot.child, 'exit');
    const activity = {
      type: 'message',
      id: 'm1',
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${(teams.address() as AddressInfo).port}/`,
      from: { id: '29:ada', name: 'Ada' },
      recipient: { id: '28:bot', name: 'Playbook' },
      conversation: { id: 'c', conversationType: 'personal' },
      text: 'help',
    };
    const answer = fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await underWay;
    bot.child.kill('SIGUSR2');
    while (!output.includes('nobody expected this')) await once(bot.child.stdout ?? bot.child, 'data');

    const ready = await fetch(bot.endpoint.replace('/api/messages', '/readyz')).then(
      ({ status }) => status,
      () => 'refused',
    );
    expect([503, 'refused']).toContain(ready);
    release();
    expect((await answer).status).toBe(200);
    expect(await ended).toEqual([1, null]);
    expect(output).toMatch(/"level":60,.*nobody expected this.*"source":"unhandledRejection"/);
    expect(output).toMatch(/"msg":"stopped"/);
  });
});
