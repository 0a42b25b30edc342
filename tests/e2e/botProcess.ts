import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentWith } from '../../src/settings/config';
import { freePort } from './runningBot';

const PROJECT = path.resolve(__dirname, '../..');

/** The bot in a process of its own, which can be killed. */
export type BotProcess = {
  endpoint: string;
  child: ChildProcess;
  /** As a power cut would: nothing is finished, nothing is written. */
  kill(): Promise<void>;
};

export type BotProcessOptions = {
  settings?: Record<string, string>;
  /** A script that is loaded before the bot. */
  preload?: string;
  /** Called with what it writes to stdout and stderr; without it stdout is dropped and stderr is ours. */
  output?: (text: string) => void;
  /** What has to be answered well before it counts as started. */
  asked?: string;
  /** Runs what `npm run build` made, which starts in a fraction of the time. */
  built?: boolean;
};

/** Starts the bot on a data folder, and resolves when it can answer, or when `asked` is answered well. */
export async function startBotProcess(
  dataDir: string,
  { settings = {}, preload, output, asked = '/readyz', built = false }: BotProcessOptions = {},
): Promise<BotProcess> {
  const port = await freePort();
  const loaded = [...(built ? [] : ['tsx']), ...(preload === undefined ? [] : [preload])];
  const preloads = loaded.flatMap((name) => ['--import', name]);
  const main = path.join(PROJECT, built ? 'dist/main.js' : 'src/main.ts');
  const child = spawn(process.execPath, [...preloads, main], {
    cwd: PROJECT,
    env: environmentWith({ LOG_LEVEL: 'silent', PORT: String(port), DATA_DIR: dataDir, ...settings }),
    stdio: output ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'ignore', 'inherit'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => output?.(chunk.toString()));
  }
  await ready(`http://127.0.0.1:${port}${asked}`, child);
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode}`);
    await sleep(50);
  }
}
