import { z } from 'zod';
import { type Job, type JobRequest, MOST_TURNS } from '../ports/jobs';

const subjects = z.array(z.string());
/** Missing in records of an older version. */
const turns = z.array(z.string()).default([]);

/** The document of a job. Times are in epoch milliseconds. */
export const jobRecord = z.object({
  key: z.string(),
  kind: z.string(),
  group: z.string().nullable(),
  /** The earliest time of the next run, after a rest or a delayed retry; 0 for none. */
  notBefore: z.number(),
  /** Runs started since the last completed one. */
  attempts: z.number(),
  /** When the first of them was started; null if there is none, or if an older version of the bot started it. */
  since: z.number().nullable().default(null),
  running: z.object({ lease: z.string(), until: z.number(), subjects, turns }).nullable(),
  waiting: z.object({ due: z.number(), subjects, turns }).nullable(),
});
export type JobRecord = z.infer<typeof jobRecord>;

/** No job rests longer between two runs, in milliseconds. */
const LONGEST_REST = 300_000;

/** The next time to act on the job: to start a run, repeat a lost one, or end a rest. */
export function wakeOf({ running, waiting, notBefore }: JobRecord): number {
  if (running) return running.until;
  return waiting ? Math.max(waiting.due, notBefore) : notBefore;
}

/** The record with a request added. */
export function scheduled(record: JobRecord | undefined, request: JobRequest): JobRecord {
  const { key, kind, group } = request;
  const rest = record ?? { notBefore: 0, attempts: 0, since: null, running: null, waiting: null };
  const turns = firstOf(rest.waiting?.turns, request.turns);
  const asked = { due: Math.max(0, Math.ceil(request.due)), subjects: joined(request.subjects), turns };
  // A rest from before the clock was set back would last as long as it is back.
  const isRest = rest.attempts === 0 && rest.running === null;
  const notBefore = isRest && rest.notBefore > asked.due + LONGEST_REST ? 0 : rest.notBefore;
  const waiting =
    rest.waiting && request.ifWaiting === 'join'
      ? {
          due: Math.min(rest.waiting.due, asked.due),
          subjects: joined(rest.waiting.subjects, asked.subjects),
          turns,
        }
      : asked;
  return { ...rest, key, kind, group, notBefore, waiting };
}

/** The record without waiting requests, or undefined when nothing remains. */
export function cancelled(record: JobRecord): JobRecord | undefined {
  return remaining({ ...record, waiting: null });
}

/** The record with a lease, or undefined when there is nothing to run because the job was only resting. */
export function leased(record: JobRecord, lease: string, now: number, until: number): JobRecord | undefined {
  const { running, waiting } = record;
  if (!running && !waiting) return undefined;
  const all = joined(running?.subjects ?? [], waiting?.subjects ?? []);
  return {
    ...record,
    attempts: record.attempts + 1,
    since: record.since ?? now,
    running: { lease, until, subjects: all, turns: firstOf(running?.turns, waiting?.turns) },
    waiting: null,
  };
}

/** The record after a completed run, or undefined when nothing remains. */
export function completed(record: JobRecord, restUntil: number): JobRecord | undefined {
  return remaining({ ...record, attempts: 0, since: null, running: null, notBefore: restUntil });
}

/** The record after a failed run. */
export function released(record: JobRecord, retryAt: number): JobRecord {
  const all = joined(record.running?.subjects ?? [], record.waiting?.subjects ?? []);
  const turns = firstOf(record.running?.turns, record.waiting?.turns);
  return { ...record, running: null, waiting: { due: retryAt, subjects: all, turns }, notBefore: retryAt };
}

/** The job of a leased record, as its handler sees it. */
export function jobOf({ key, kind, group, running, attempts, since }: JobRecord): Job {
  const { subjects = [], turns = [] } = running ?? {};
  return { key, kind, group, subjects, attempt: attempts, since: since ?? 0, turns };
}

function remaining(record: JobRecord): JobRecord | undefined {
  return record.running || record.waiting || record.notBefore > 0 ? record : undefined;
}

function firstOf(earlier: readonly string[] = [], later: readonly string[] = []): string[] {
  return joined(earlier, later).slice(0, MOST_TURNS);
}

function joined(...lists: (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
