import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { environmentWith } from '../../src/settings/config';
import { freePort } from '../e2e/runningBot';
import { documentedCommands, ROOT } from './commands';

/** What is not run as it is written, and why. */
const NOT_RUN: [command: RegExp, why: string][] = [
  [/^npm (ci|install)\b/, 'needs the network, and changes what the tests run on'],
  [/^npx /, 'needs the network, for a package that is not of this project'],
  [/\bmcp\b/, 'serves until its input ends: tests/mcp runs it'],
  [/…/, 'stands for several'],
  [/^npm run check:image$/, 'needs root and a namespace of its own, and takes minutes'],
  [/^npm prune/, 'removes what the tests run on'],
  [/^npm (test|run test:slow)$/, 'is what is running now: its files are listed in place of that'],
  [/^npm run train$/, 'needs the real playbook, and writes into the project'],
  [/^npm run report/, 'takes minutes; tests/bank/report has tests of its own'],
  [/^npm run soak/, 'takes twenty minutes; tests/soak runs a minute of it'],
  [/^npm run bench$/, 'takes minutes and measures, which needs the machine alone'],
  [/^npm run cards/, 'serves until Ctrl-C, or needs a browser and writes into the project'],
  [/^npm run screenshots/, 'needs a browser, and writes into the project'],
  [/^npm run check:lint$/, 'runs in CI; an editor may be changing files while tests run'],
];

const FOLDER = mkdtempSync(path.join(tmpdir(), 'commands-'));
const BANK =
  '{"id": "en-1", "locale": "en", "question": "which phases are there?", "expect": {"intent": "phase_list"}, "why": "all phases"}\n';
const PUBLISHER = 'https://www.microsoft.com';

/** As the documents have it, on copies. */
function asRun(command: string): string {
  return command
    .replaceAll('/path/to/playbook', path.join(FOLDER, 'content'))
    .replaceAll(/\b(report\.html|bank\.jsonl)\b/g, (name) => path.join(FOLDER, name));
}

async function environment(): Promise<NodeJS.ProcessEnv> {
  return environmentWith({
    LOG_LEVEL: 'info',
    DATA_DIR: path.join(FOLDER, 'data'),
    PORT: String(await freePort()),
    PLAYGROUND_PORT: String(await freePort()),
  });
}

/** A line of a shell, and all that it printed. */
async function ran(
  command: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; printed: string }> {
  const child = spawn(asRun(command), { cwd: ROOT, env, shell: true });
  const printed = collect(child);
  const [code] = await once(child, 'close');
  return { code, printed: printed() };
}

function collect(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (printed += String(chunk)));
  return () => printed;
}

/** Starts what runs until Ctrl-C, waits for what it prints, and presses that. */
async function ranUntil(command: string, sign: RegExp, env: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn(asRun(command), { cwd: ROOT, env, shell: true, detached: true });
  const printed = collect(child);
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    const look = () => sign.test(printed()) && resolve();
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
    child.once('close', () => reject(new Error(`${command} ended: ${printed()}`)));
  });
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  const [code] = await ended;
  return code;
}

const commands = documentedCommands().filter(
  (command) => !NOT_RUN.some(([pattern]) => pattern.test(command)),
);
const lasting = commands.filter((command) => /^npm (start|run bot)\b|^node dist\/main\.js$/.test(command));
const rest = commands.filter((command) => !lasting.includes(command));

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

describe('the commands of the documents, as they are written', () => {
  cpSync(path.join(ROOT, 'content'), path.join(FOLDER, 'content'), { recursive: true });
  writeFileSync(path.join(FOLDER, 'bank.jsonl'), BANK);

  it.each(lasting)('%s runs until Ctrl-C', async (command) => {
    const sign = command.startsWith('npm start') ? /Ctrl-C ends both/ : /the playbook is loaded/;
    // npm may end with the code of the signal that it got as well.
    expect([0, 1, 130, null]).toContain(await ranUntil(command, sign, await environment()));
  });

  it('npm run --silent playbook -- store backup runs first, for what follows needs a copy', async () => {
    expect(await ran('npm run --silent playbook -- store backup', await environment())).toMatchObject({
      code: 0,
    });
  });

  it.each(rest)('%s', async (command) => {
    const settings = {
      ...(await environment()),
      MicrosoftAppId: '5f0c8d2e-93b1-4a67-8e24-b7d16c3fa901',
      PUBLISHER_NAME: 'Brightwater',
      PUBLISHER_URL: PUBLISHER,
      PUBLISHER_PRIVACY_URL: `${PUBLISHER}/privacy`,
      PUBLISHER_TERMS_URL: `${PUBLISHER}/terms`,
    };
    const isPackage = command.startsWith('npm run package');
    const { code, printed } = await ran(command, isPackage ? settings : await environment());
    expect({ command, code, printed }).toEqual({ command, code: 0, printed: expect.any(String) });
  });

  it.each(['npm test', 'npm run test:slow'])('%s finds its files', async (command) => {
    const { code, printed } = await ran(`${command} -- --listTests`, await environment());
    expect(code).toBe(0);
    expect(printed).toMatch(/\.test\.ts/);
  });
});
