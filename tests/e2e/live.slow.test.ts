import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BotProcess, startBotProcess } from '../bench/botProcess';
import { ask, startTurns, type Turns } from './turnsPerSecond';

const PROJECT = path.join(__dirname, '../..');
const PAGE = 'en/assess-conduct-technical-assessment.md';
const QUESTION = 'overview of the technical assessment';
const FIRST = 'The technical assessment shows whether';

const PER_SECOND = 200;

describe('content that changes under a running bot', () => {
  let folder: string;
  let bot: BotProcess;
  let original: string;
  let turns: Turns | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'playbook-live-'));
    cpSync(path.join(PROJECT, 'content'), folder, { recursive: true });
    original = readFileSync(path.join(folder, PAGE), 'utf8');
    bot = await startBotProcess(path.join(PROJECT, 'src/main.ts'), folder);
  });
  afterEach(async () => {
    await turns?.stop();
    bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const save = (text: string) => writeFileSync(path.join(folder, PAGE), text);
  const reads = (text: string) => async () =>
    (await ask(bot.endpoint, QUESTION, 'reader')).body.includes(text);

  it(`answers ${PER_SECOND} turns a second from the old page while a page is broken, and from the new one when it is repaired`, async () => {
    turns = startTurns(bot.endpoint, QUESTION, PER_SECOND);
    await wait(1000);

    save(original.replace(FIRST, 'The broken page says').replace('| M ', '| Q '));
    const noticed = await until(async () => isHeld(await bot.state()));
    expect(noticed).toBeLessThan(soon(bot));
    expect(await bot.state()).toMatchObject({ status: 'ready', errors: 1 });
    await wait(600);

    save(original.replace(FIRST, 'The repaired page says'));
    const repaired = await until(reads('The repaired page says'));
    expect(repaired).toBeLessThan(soon(bot));
    expect(await bot.state()).toMatchObject({ status: 'ready', errors: 0, held: null });
    await wait(600);

    const asked = await turns.stop();
    const answers = new Set(asked.map(({ status, body }) => `${status} ${pageIn(body)}`));
    expect([...answers].sort()).toEqual(['200 first', '200 repaired']);
    expect(asked.length).toBeGreaterThan(PER_SECOND / 2);
  });
});

/** Two seconds for a change to be seen, in milliseconds; where starting takes longer than that, as long as it took. */
function soon({ readyMs }: BotProcess): number {
  return Math.max(2000, readyMs);
}

function pageIn(body: string): string {
  if (body.includes(FIRST)) return 'first';
  if (body.includes('The repaired page says')) return 'repaired';
  return body.slice(0, 200);
}

function isHeld(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'held' in state && state.held !== null;
}

/** Milliseconds until `condition` holds; fails after a while. */
async function until(condition: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await condition())) {
    if (performance.now() - started > 90_000) throw new Error('It did not happen');
    await wait(25);
  }
  return performance.now() - started;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
