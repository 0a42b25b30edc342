import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import { freePort } from '../runningBot';

/** What the process of the bot tells of itself. `began` and `ended` are epoch milliseconds. */
export type FromInside =
  | { kind: 'held'; ms: number; began: number; ended: number }
  | { kind: 'memory'; heapUsed: number; external: number };

export type Held = Extract<FromInside, { kind: 'held' }>;

export type FuzzedBot = {
  port: number;
  /** The folder of its store, which another one can be started on. */
  dataDir: string;
  /** Every time that the event loop was held for long, since it was ready. */
  held: Held[];
  /** Everything that it has written to stdout and stderr. */
  printed(): string;
  /** Bytes of JavaScript values after everything unused was freed. */
  heap(): Promise<number>;
  /** How it ended, or null while it runs. */
  ended(): string | null;
  /** Milliseconds from SIGTERM to its end. */
  terminate(): Promise<number>;
  /** Ends it at once and deletes its data. */
  remove(): void;
};

const PROJECT = path.resolve(__dirname, '../../..');

/** Compiles the program that `startFuzzedBot` runs. */
export function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT, stdio: 'inherit' });
}

/** The built bot on a free port and an empty store, writing all that it can write to its log. */
export async function startFuzzedBot(settings: Record<string, string> = {}): Promise<FuzzedBot> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-fuzz-'));
  const dataDir = path.join(folder, 'data');
  const inside = path.join(folder, 'measured.cjs');
  const { code } = transformFileSync(path.join(__dirname, 'measured.child.ts'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  writeFileSync(inside, code);
  const child = spawn(process.execPath, ['--expose-gc', '--require', inside, 'dist/main.js'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      LOG_LEVEL: 'trace',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const held: Held[] = [];
  const printed: string[] = [];
  let memory: (heapUsed: number) => void = () => undefined;
  child.on('message', (message: FromInside) => {
    switch (message.kind) {
      case 'held':
        held.push(message);
        return;
      case 'memory':
        memory(message.heapUsed);
        return;
    }
  });
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const ended = (): string | null =>
    child.exitCode === null && child.signalCode === null ? null : `${child.exitCode ?? child.signalCode}`;
  const remove = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(port, child);
  } catch (error) {
    remove();
    throw new Error(`The bot did not start: ${printed.join('')}`, { cause: error });
  }
  held.length = 0;
  return {
    port,
    dataDir,
    held,
    printed: () => printed.join(''),
    ended,
    remove,
    heap: () =>
      new Promise((resolve, reject) => {
        memory = resolve;
        if (ended() !== null) reject(new Error(`It has ended: ${ended()}`));
        else child.send('measure');
      }),
    async terminate() {
      if (ended() !== null) throw new Error(`It has ended before: ${ended()}`);
      const end = once(child, 'exit');
      const started = performance.now();
      child.kill('SIGTERM');
      await end;
      return performance.now() - started;
    },
  };
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    await sleep(50);
  }
}
