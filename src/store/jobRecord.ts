import { z } from 'zod';
import type { Job, JobRequest } from './ports/jobs';

const subjects = z.array(z.string());

/** What the document of a job holds. Times are epoch milliseconds. */
export const jobRecord = z.object({
  key: z.string(),
  kind: z.string(),
  group: z.string().nullable(),
  /** The end of a rest or of a delayed retry; 0 for none. */
  notBefore: z.number(),
  /** Runs begun since the last one that completed. */
  attempts: z.number(),
  running: z.object({ lease: z.string(), until: z.number(), subjects }).nullable(),
  waiting: z.object({ due: z.number(), subjects }).nullable(),
});
export type JobRecord = z.infer<typeof jobRecord>;

/** When there is next something to do: a run to begin, a lost one to repeat, a rest to end. */
export function wakeOf({ running, waiting, notBefore }: JobRecord): number {
  if (running) return running.until;
  return waiting ? Math.max(waiting.due, notBefore) : notBefore;
}

/** The record with a request in it. */
export function scheduled(record: JobRecord | undefined, request: JobRequest): JobRecord {
  const { key, kind, group } = request;
  const rest = record ?? { notBefore: 0, attempts: 0, running: null, waiting: null };
  const asked = { due: Math.max(0, Math.ceil(request.due)), subjects: joined(request.subjects) };
  const waiting =
    rest.waiting && request.ifWaiting === 'join'
      ? {
          due: Math.min(rest.waiting.due, asked.due),
          subjects: joined(rest.waiting.subjects, asked.subjects),
        }
      : asked;
  return { ...rest, key, kind, group, waiting };
}

/** The record without what is waiting, or undefined when nothing is left of it. */
export function cancelled(record: JobRecord): JobRecord | undefined {
  return remaining({ ...record, waiting: null });
}

/** The record with a lease on it, or undefined when there is nothing to run: a rest was all there was. */
export function leased(record: JobRecord, lease: string, until: number): JobRecord | undefined {
  const { running, waiting } = record;
  if (!running && !waiting) return undefined;
  const all = joined(running?.subjects ?? [], waiting?.subjects ?? []);
  return {
    ...record,
    attempts: record.attempts + 1,
    running: { lease, until, subjects: all },
    waiting: null,
  };
}

/** The record after a completed run, or undefined when nothing is left of it. */
export function completed(record: JobRecord, restUntil: number): JobRecord | undefined {
  return remaining({ ...record, attempts: 0, running: null, notBefore: restUntil });
}

/** The record after a failed run. */
export function released(record: JobRecord, retryAt: number): JobRecord {
  const all = joined(record.running?.subjects ?? [], record.waiting?.subjects ?? []);
  return { ...record, running: null, waiting: { due: retryAt, subjects: all }, notBefore: retryAt };
}

/** What a handler sees of a leased record. */
export function jobOf({ key, kind, group, running, attempts }: JobRecord): Job {
  return { key, kind, group, subjects: running?.subjects ?? [], attempt: attempts };
}

function remaining(record: JobRecord): JobRecord | undefined {
  return record.running || record.waiting || record.notBefore > 0 ? record : undefined;
}

function joined(...lists: (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
