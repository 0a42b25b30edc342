import { z } from 'zod';
import type { BoardId } from '../../../boards/board/board';

/**
 * `held`: the service said how long to wait. `outage`: it failed, and nothing in this place has worked since, so the reason
 * may not be this message. `own`: other messages of the place could be updated since, or it must not be sent sooner.
 */
const why = z.enum(['held', 'outage', 'own']);

const wait = z.object({
  board: z.string(),
  activity: z.string(),
  /** Attempts that failed, and when the first of them was made, in epoch milliseconds. */
  attempts: z.number(),
  since: z.number(),
  /** No sooner than this, in epoch milliseconds. */
  at: z.number(),
  why,
});

/**
 * A message of a board that failed to be updated, and now waits for its own next attempt while the others of the place go
 * on. Kept among the subjects of the job, beside the id of the board: it is stored and ends with them, and a version of the
 * bot that does not know it only sees the board.
 */
export type CardWait = z.infer<typeof wait>;

/** No pause that `nextAttempt` makes is longer, in milliseconds: the clock was set back. */
const LONGEST_MS = 3_600_000;

export function waitSubject({ board, activity, attempts, since, at, why }: CardWait): string {
  return JSON.stringify({ board, activity, attempts, since, at, why });
}

/** The boards of a job, and the newest wait of each message. */
export function readSubjects(
  subjects: readonly string[],
  now: number,
): { boards: BoardId[]; waits: CardWait[] } {
  const boards = new Set<BoardId>();
  const waits = new Map<string, CardWait>();
  for (const subject of subjects) {
    const read = subject.startsWith('{') ? wait.safeParse(parsed(subject)).data : undefined;
    if (!read) {
      // What a newer version has written for itself stands beside the id.
      if (!subject.startsWith('{')) boards.add(subject);
      continue;
    }
    boards.add(read.board);
    const key = `${read.board} ${read.activity}`;
    // A run that was repeated, because the process ended, may have left an earlier one beside it.
    if ((waits.get(key)?.attempts ?? 0) > read.attempts) continue;
    waits.set(key, { ...read, at: read.at > now + LONGEST_MS ? now : read.at });
  }
  return { boards: [...boards], waits: [...waits.values()] };
}

/**
 * Something in the place was updated. What failed in an outage is tried at once, but only this time: if it fails again, the
 * reason is its own.
 */
export function afterSuccess(wait: CardWait, now: number): CardWait {
  return { ...wait, at: wait.why === 'outage' ? Math.min(wait.at, now) : wait.at, why: 'own' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
