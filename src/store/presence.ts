import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './systemError';

/** Announces that a process has the store of a folder open, until `end` is called. */
export type Presence = { end(): void };

/**
 * A process that has the store of a folder open. It counts as ended after `forgottenAfter` seconds without a sign of
 * life.
 */
export type Running = { pid: number; host: string; secondsAgo: number; forgottenAfter: number };

const SEEN_EVERY_MS = 5000;
const FORGOTTEN_AFTER_MS = 20_000;
const NAME = /^running-[\w-]+\.json$/;

const note = z.object({ pid: z.number(), host: z.string() });

/**
 * Writes a file into the folder and renews its time. Process ids alone are not enough: in another container they
 * belong to other processes. If the file cannot be written, for example on a full disk, the process is simply not
 * announced.
 */
export function announcePresence(folder: string): Presence {
  const file = join(folder, `running-${randomUUID()}.json`);
  const content = JSON.stringify({ pid: process.pid, host: hostname() });
  const renew = (): void => {
    const now = new Date();
    const isThere = quietly(() => utimesSync(file, now, now));
    if (!isThere) quietly(() => writeFileSync(file, content));
  };
  for (const name of notesIn(folder))
    if (!isAlive(join(folder, name))) rmSync(join(folder, name), { force: true });
  renew();
  const renewal = setInterval(renew, SEEN_EVERY_MS).unref();
  return {
    end() {
      clearInterval(renewal);
      quietly(() => rmSync(file, { force: true }));
    },
  };
}

/** The processes that announced that they have the store of a folder open. */
export function runningIn(folder: string): Running[] {
  return notesIn(folder).flatMap((name) => isAlive(join(folder, name)) ?? []);
}

function isAlive(file: string): Running | undefined {
  try {
    const { pid, host } = note.parse(JSON.parse(readFileSync(file, 'utf8')));
    const age = Date.now() - statSync(file).mtimeMs;
    if (age > FORGOTTEN_AFTER_MS || (host === hostname() && !isProcess(pid))) return undefined;
    const secondsAgo = Math.max(0, Math.round(age / 1000));
    return { pid, host, secondsAgo, forgottenAfter: FORGOTTEN_AFTER_MS / 1000 };
  } catch {
    return undefined;
  }
}

function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists but belongs to another user.
    return codeOf(error) === 'EPERM';
  }
}

function notesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return [];
  }
}

function quietly(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
