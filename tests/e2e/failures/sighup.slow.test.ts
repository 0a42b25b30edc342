import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type BotProcess, startBotProcess } from '../../bench/botProcess';
import { ask } from '../turnsPerSecond';

const PROJECT = path.join(__dirname, '../../..');
const PAGE = 'en/assess-conduct-technical-assessment.md';
const QUESTION = 'overview of the technical assessment';

let folder: string;
let bot: BotProcess;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'playbook-sighup-'));
  cpSync(path.join(PROJECT, 'content'), folder, { recursive: true });
  bot = await startBotProcess(path.join(PROJECT, 'src/main.ts'), folder);
});
afterAll(() => {
  bot?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a running bot reads its content again on SIGHUP, although files are still being written', async () => {
  let files = 0;
  const deployment = setInterval(() => {
    files += 1;
    writeFileSync(path.join(folder, `en/note-${files}.txt`), 'being written');
  }, 30);
  try {
    const page = readFileSync(path.join(folder, PAGE), 'utf8');
    const deployed = 'The deployed page says';
    writeFileSync(path.join(folder, PAGE), page.replace('The technical assessment shows whether', deployed));
    bot.signal('SIGHUP');
    let body = '';
    while (!body.includes(deployed)) {
      await sleep(25);
      ({ body } = await ask(bot.endpoint, QUESTION, 'reader'));
    }
    expect(body).toContain(deployed);
  } finally {
    clearInterval(deployment);
  }
});
