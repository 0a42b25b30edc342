import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import { environmentWith } from '../../src/settings/config';
import type { FromInside } from './inside.child';

export type LoadedBot = {
  endpoint: string;
  /** What it says of itself, after everything unused was freed. */
  inside(): Promise<FromInside>;
  /** The sum of a counter of `/metrics` over all labels. */
  counted(name: string): Promise<number>;
};

export type LoadedBots = { bots: readonly LoadedBot[]; endpoints: readonly string[]; stop(): void };

const PROJECT = path.resolve(__dirname, '../..');

/** So many processes of the built bot on one store, as `settings` say; its log is thrown away as it is written. */
export async function startLoadedBots(
  count: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<LoadedBots> {
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-load-'));
  const inside = path.join(folder, 'inside.cjs');
  const { code } = transformFileSync(path.join(__dirname, 'inside.child.ts'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  writeFileSync(inside, code);
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const bots: LoadedBot[] = [];
    for (let n = 0; n < count; n += 1) bots.push(await start(folder, inside, settings, children));
    return { bots, endpoints: bots.map(({ endpoint }) => endpoint), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function start(
  folder: string,
  inside: string,
  settings: Readonly<Record<string, string>>,
  children: ChildProcess[],
): Promise<LoadedBot> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--expose-gc', '--require', inside, 'dist/main.js'], {
    cwd: PROJECT,
    env: environmentWith({ DATA_DIR: path.join(folder, 'data'), PORT: String(port), ...settings }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  const base = `http://127.0.0.1:${port}`;
  while (!(await isReady(`${base}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode}`);
    await sleep(20);
  }
  return {
    endpoint: `${base}/api/messages`,
    async inside() {
      const said = once(child, 'message');
      child.send('measure');
      const [told] = await said;
      return told as FromInside;
    },
    async counted(name) {
      const text = await (await fetch(`${base}/metrics`)).text();
      return text
        .split('\n')
        .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
        .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}
