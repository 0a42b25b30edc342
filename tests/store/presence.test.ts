import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { announcePresence, runningIn } from '../../src/store/presence';
import { temporaryFolders } from './temporaryFolder';

const newFolder = temporaryFolders();
/** More than any system gives. */
const NO_PROCESS = 2 ** 30;

describe('the notes of running processes', () => {
  const leave = (folder: string, pid: number, host: string, secondsAgo: number): void => {
    const file = join(folder, `running-${pid}-${host}.json`);
    writeFileSync(file, JSON.stringify({ pid, host }));
    const time = new Date(Date.now() - secondsAgo * 1000);
    utimesSync(file, time, time);
  };

  it('tell of a process until it takes its own back', () => {
    const folder = newFolder();
    const presences = [announcePresence(folder), announcePresence(folder)];
    expect(runningIn(folder)).toHaveLength(2);
    expect(runningIn(folder)[0]).toMatchObject({ pid: process.pid, host: hostname() });
    for (const presence of presences) presence.end();
    expect([runningIn(folder), readdirSync(folder)]).toEqual([[], []]);
  });

  it.each<[string, number, string, number, boolean]>([
    ['of this machine that is there', process.pid, hostname(), 3, true],
    ['of this machine that was killed', NO_PROCESS, hostname(), 3, false],
    ['of this machine whose number another one has now', process.pid, hostname(), 60, false],
    ['of another container that was seen just now', NO_PROCESS, 'other', 3, true],
    ['of another container that was not seen lately', process.pid, 'other', 60, false],
  ])('count for a process %s, or not', (_what, pid, host, secondsAgo, counts) => {
    const folder = newFolder();
    leave(folder, pid, host, secondsAgo);
    expect(runningIn(folder)).toHaveLength(counts ? 1 : 0);
    announcePresence(folder).end();
    expect(readdirSync(folder)).toHaveLength(counts ? 1 : 0);
  });

  it('are none where they cannot be read or written', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'running-1.json'), '{');
    mkdirSync(join(folder, 'running-2.json'));
    expect(runningIn(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    announcePresence(folder).end();
    expect(runningIn(folder)).toEqual([]);
  });
});
