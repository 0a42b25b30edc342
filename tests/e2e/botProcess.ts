import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentWith } from '../../src/config';
import { freePort } from './runningBot';

const PROJECT = path.resolve(__dirname, '../..');

/** The bot in a process of its own, which can be killed. */
export type BotProcess = {
  endpoint: string;
  /** As a power cut would: nothing is finished, nothing is written. */
  kill(): Promise<void>;
};

/** Starts `src/main.ts` on a data folder, and resolves when it can answer. */
export async function startBotProcess(dataDir: string): Promise<BotProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(PROJECT, 'src/main.ts')], {
    cwd: PROJECT,
    env: environmentWith({ LOG_LEVEL: 'silent', PORT: String(port), DATA_DIR: dataDir }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ready(`http://127.0.0.1:${port}/readyz`, child);
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
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
