import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { z } from 'zod';
import { environmentWith, readConfig, SETTING_NAMES } from '../../src/settings/config';
import { freePort } from '../e2e/runningBot';
import {
  allOf,
  copyOf,
  DOCKERFILE,
  environmentOf,
  namesForDocker,
  ROOT,
  stagesOf,
  wordsOf,
} from './dockerfile';

const stages = stagesOf(DOCKERFILE);
const image = stages.at(-1) ?? { from: '', name: null, instructions: [] };
const environment = environmentOf(image);

/** As a container would start: with the credentials that production asks for. */
const config = readConfig(
  {
    ...environment,
    MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
    MicrosoftAppPassword: 's',
    MicrosoftAppTenantId: '22222222-2222-2222-2222-222222222222',
  },
  '/app',
);

/** Runs the health check of the image; resolves with its exit code. */
async function healthCheck(port: number, setting = 'PORT'): Promise<unknown> {
  const [program = '', ...args] = wordsOf(allOf(image, 'HEALTHCHECK')[0] ?? '');
  expect(program).toBe('node');
  const child = spawn(process.execPath, args, {
    env: environmentWith({ PORT: '9', [setting]: String(port) }),
  });
  const [code] = await once(child, 'exit');
  return code;
}

describe('the Dockerfile', () => {
  it('has nothing that the check of Docker’s language server objects to', () => {
    expect(validate(DOCKERFILE).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual(
      [],
    );
  });

  it('starts from one exact release of Node 22, and otherwise from its own stages', () => {
    const names = stages.map(({ name }) => name);
    const foreign = stages.map(({ from }) => from).filter((from) => !names.includes(from));
    expect(foreign).toEqual([
      expect.stringMatching(/^node:22\.\d+\.\d+-bookworm-slim(@sha256:[0-9a-f]{64})?$/),
    ]);
  });

  it('installs what the lock file says, and runs no install scripts', () => {
    const installs = stages
      .flatMap((stage) => allOf(stage, 'RUN'))
      .filter((command) => /npm (ci|i|install)\b/.test(command));
    expect(installs.length).toBe(2);
    for (const command of installs) expect(command).toMatch(/^npm ci .*--ignore-scripts/);
    expect(installs.filter((command) => command.includes('--omit=dev')).length).toBe(1);
  });

  it('takes the dependencies of the image from the stage that has those of production alone', () => {
    const copied = allOf(image, 'COPY')
      .map(copyOf)
      .find(({ target }) => target === './node_modules');
    const stage = stages.find(({ name }) => name === copied?.stage);
    expect(stage && allOf(stage, 'RUN')).toEqual([expect.stringContaining('--omit=dev')]);
  });

  it('copies from the project only what there is and what .dockerignore lets through', () => {
    const sources = stages
      .flatMap((stage) => allOf(stage, 'COPY').map(copyOf))
      .flatMap(({ stage, sources: named }) => (stage === null ? named : []));
    expect(sources.filter((source) => !existsSync(path.join(ROOT, source)))).toEqual([]);
    expect([...new Set(sources)].sort()).toEqual(namesForDocker().sort());
  });

  it('runs as a number that is not root', () => {
    expect(allOf(image, 'USER')).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
  });

  it('sets only settings that there are, and production', () => {
    const names = Object.keys(environment);
    expect(names.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
    expect(environment.NODE_ENV).toBe('production');
  });

  it('opens the port that the bot listens on, to everybody', () => {
    expect([allOf(image, 'EXPOSE'), config.host]).toEqual([[String(config.port)], '0.0.0.0']);
  });

  it('has one folder that is written to, and it is the data folder', () => {
    expect(allOf(image, 'VOLUME')).toEqual([config.dataDir]);
    const owner = allOf(image, 'USER')[0];
    expect(allOf(image, 'RUN')).toEqual([`mkdir -p ${config.dataDir} && chown ${owner} ${config.dataDir}`]);
  });

  it('has the playbook where the bot looks for it', () => {
    expect(allOf(image, 'COPY')).toContain('content ./content');
    expect(config.contentDir).toBe('/app/content');
  });

  it('starts what npm run build makes of src/main.ts', () => {
    expect(allOf(image, 'CMD').map(wordsOf)).toEqual([['node', 'dist/main.js']]);
    expect(existsSync(path.join(ROOT, 'src/main.ts'))).toBe(true);
  });

  it.each([
    ['healthy when /readyz is 200', 200, 0],
    ['unhealthy when it is 503', 503, 1],
  ])('calls the container %s', async (_what, status, exitCode) => {
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.statusCode = status;
      response.end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      const address = z.object({ port: z.number() }).parse(server.address());
      expect([await healthCheck(address.port), asked]).toEqual([exitCode, ['/readyz']]);
      expect(await healthCheck(address.port, 'METRICS_PORT')).toBe(exitCode);
    } finally {
      server.close();
    }
  });

  it('calls it unhealthy when nothing listens', async () => {
    expect(await healthCheck(await freePort())).toBe(1);
  });
});
