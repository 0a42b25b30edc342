import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openConnection } from '../../server/rude/rawConnection';
import { exchange } from './exchange';
import { type Finding, reportOf } from './findings';
import { CREDENTIALS, forgedToken } from './forgedTokens';
import { build, type FuzzedBot, startFuzzedBot } from './fuzzedBot';
import { createHunt } from './hunt';
import { ButtonsSeen, learnButtons } from './learnButtons';
import { hasMark, TOKEN } from './marks';
import { randomOf } from './random';
import { type FuzzRequest, requestOf } from './requests';
import { OPEN_ID_PATH, type ServiceStub, startServiceStub } from './serviceStub';

jest.setTimeout(1_800_000);

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000);
/** So many of them go to a bot with credentials, to which every caller here is a stranger. */
const STRANGERS = Math.round(REQUESTS / 20);
/**
 * After so many, what the bot remembers for a while and what the engine keeps of compiled code hardly grow any more. With
 * 40,000 requests instead of 20,000, 3 % more memory is in use, a third of it compiled code.
 */
const WARM_UP = Math.round((REQUESTS - STRANGERS) / 2);

const said = (line: string) => process.stdout.write(`${line}\n`);

/** Lines of the log that have something of a request in them. */
function marked(bot: FuzzedBot): string[] {
  return bot
    .printed()
    .split('\n')
    .filter(hasMark)
    .map((line) => line.slice(0, 2000));
}

function tally(answers: ReadonlyMap<string, number>): string {
  return [...answers]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

describe(`${REQUESTS} requests of any kind (FUZZ_SEED=${SEED})`, () => {
  const seen = new ButtonsSeen();
  let stub: ServiceStub;

  beforeAll(async () => {
    build();
    stub = await startServiceStub((data) => seen.add(data));
  }, 120_000);
  afterAll(() => stub?.stop());

  describe('to a bot that trusts its caller', () => {
    let bot: FuzzedBot;
    let findings: Finding[];
    const heap = { before: 0, after: 0 };

    beforeAll(async () => {
      bot = await startFuzzedBot();
      await learnButtons(bot.port, stub.url, seen);
      const scene = { serviceUrl: stub.url, buttons: seen.data };
      const hunt = createHunt({
        bot,
        another: () => startFuzzedBot({ DATA_DIR: bot.dataDir }),
        requestOf: (number) => requestOf(SEED, number, scene),
        heard: ({ body }) => seen.addFrom(body),
        refuses: false,
      });
      const started = performance.now();
      const all = REQUESTS - STRANGERS;
      await hunt.send(0, WARM_UP);
      heap.before = await heapOf(bot);
      await hunt.send(WARM_UP, Math.round((WARM_UP + all) / 2));
      const between = await heapOf(bot);
      await hunt.send(Math.round((WARM_UP + all) / 2), all);
      heap.after = await heapOf(bot);
      findings = await hunt.findings();
      said(
        `${REQUESTS - STRANGERS} requests in ${Math.round((performance.now() - started) / 1000)} s: ${tally(hunt.answers())}`,
      );
      said(`the event loop was held ${Math.round(Math.max(0, ...bot.held.map(({ ms }) => ms)))} ms at most`);
      said(
        `heap ${heap.before} -> ${between} -> ${heap.after} bytes, ${((heap.after / heap.before - 1) * 100).toFixed(1)} %`,
      );
    });
    afterAll(() => bot?.remove());

    it('never end it, fail, hang, or hold its event loop for more than 250 ms', () => {
      if (findings.length > 0) throw new Error(reportOf(SEED, findings));
    });

    it('leave nothing of a message, a person or a token in what it prints', () => {
      expect(marked(bot)).toEqual([]);
    });

    it('leave its memory as it was', () => {
      expect(heap.after / heap.before).toBeLessThan(1.05);
      expect(heap.after / heap.before).toBeGreaterThan(0.95);
    });

    it('do not keep it from ending within two seconds', async () => {
      const url = `http://127.0.0.1:${bot.port}`;
      const heads = [
        '',
        'POST /api/messages HTTP/1.1\r\n',
        'GET / HTTP/1.1\r\nHost: b\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      ];
      const connections = await Promise.all(heads.map(() => openConnection(url)));
      connections.forEach((connection, place) => connection.write(heads[place] ?? ''));
      expect(await bot.terminate()).toBeLessThan(2000);
    });
  });

  it('to a bot that asks who its caller is are refused', async () => {
    const settings = { ...CREDENTIALS, ToBotFromChannelOpenIdMetadataUrl: `${stub.url}${OPEN_ID_PATH}` };
    const bot = await startFuzzedBot(settings);
    try {
      const scene = { serviceUrl: stub.url, buttons: seen.data };
      const hunt = createHunt({
        bot,
        another: () => startFuzzedBot({ ...settings, DATA_DIR: bot.dataDir }),
        requestOf: (number) => strange(requestOf(SEED, number, scene), number),
        heard: () => undefined,
        refuses: true,
      });
      // The very first ones load what is needed to check a token, and are a part of starting.
      for (let number = 0; number < 20; number += 1)
        await exchange(bot.port, strange(requestOf(SEED, number, scene), number));
      bot.held.length = 0;
      await hunt.send(REQUESTS - STRANGERS, REQUESTS);
      const findings = await hunt.findings();
      said(`${STRANGERS} requests of strangers: ${tally(hunt.answers())}`);
      if (findings.length > 0) throw new Error(reportOf(SEED, findings));
      expect(marked(bot)).toEqual([]);
      expect(
        await exchange(bot.port, { parts: ['GET /readyz HTTP/1.0\r\n\r\n'], until: 'closed' }),
      ).toMatchObject({
        statuses: [200],
      });
    } finally {
      bot.remove();
    }
  });
});

/** Not a number when there is no bot any more, which is told of elsewhere. */
function heapOf(bot: FuzzedBot): Promise<number> {
  return bot.heap().catch(() => Number.NaN);
}

/** The request with a token that somebody has made up, or with none. */
function strange(request: FuzzRequest, number: number): FuzzRequest {
  const token = forgedToken(randomOf(SEED, -number));
  const parts = request.parts.map((part) =>
    typeof part === 'number' ? part : Buffer.from(part.toString('latin1').replace(TOKEN, token), 'latin1'),
  );
  return { ...request, parts };
}
