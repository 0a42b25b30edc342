import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { followSecret } from '../../src/followSecret';
import { SecretFileError } from '../../src/settings/secretFile';
import { keptLog } from '../bot/fakes';

const folder = mkdtempSync(path.join(tmpdir(), 'playbook-follow-'));
const file = path.join(folder, 'connection');

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a secret that cannot be used does not take the place of the last one, and is told of once', () => {
  const log = keptLog();
  const used: string[] = [];
  writeFileSync(file, 'first');
  const followed = followSecret({
    name: 'SECRET_FILE',
    secret: 'first',
    file,
    logger: log,
    changed: (secret) => {
      if (secret === 'broken') throw new SecretFileError('is broken: write it anew');
      used.push(secret);
    },
  });
  const write = (secret: string) => {
    writeFileSync(file, secret);
    jest.advanceTimersByTime(90_000);
  };
  write('broken');
  expect([followed.current(), used]).toEqual(['first', []]);
  expect(log.lines).toMatchObject([
    { level: 'warn', fields: { setting: 'SECRET_FILE', reason: 'is broken: write it anew' } },
  ]);
  write('second');
  expect([followed.current(), used]).toEqual(['second', ['second']]);
  expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'info']);
  followed.stop();
});
