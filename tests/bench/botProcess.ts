import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A bot in a process of its own, ready for messages. */
export type BotProcess = {
  endpoint: string;
  /** Milliseconds from the start of the process to the first 200 of `/readyz`. */
  readyMs: number;
  /** What `/readyz` says. */
  state(): Promise<unknown>;
  signal(name: NodeJS.Signals): void;
  stop(): void;
};

export async function startBotProcess(script: string, contentDir: string): Promise<BotProcess> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'playbook-bench-'));
  const settings = { PORT: String(port), CONTENT_DIR: contentDir, DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const started = performance.now();
  const node = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child: ChildProcess = spawn(process.execPath, [...node, script, String(port)], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  while (!(await isReady(base))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    endpoint: `${base}/api/messages`,
    readyMs: performance.now() - started,
    state: async () => (await fetch(`${base}/readyz`)).json(),
    signal: (name) => child.kill(name),
    stop() {
      child.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
