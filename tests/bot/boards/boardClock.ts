import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentJobs } from '../../../src/store/jobs/documentJobs';

/** No pause between two attempts that a test waits for is longer; what is due tomorrow is not waited for. */
const LONGEST_WAIT_MS = 60_000;
/** Looks one after the other that find nothing to do: between being taken and run, a job is seen by none. */
const QUIET_LOOKS = 3;
const LOOK_MS = 5;

export type BoardClock = {
  /** In epoch milliseconds. */
  now(): number;
  skip(ms: number): void;
  /** From now on it jumps to what is due in this queue. */
  follow(queue: DocumentJobs, isBusy: () => boolean): void;
  /** Until all that is due is done. */
  allDone(): Promise<void>;
  /** Lets so many milliseconds go by; what falls due on the way is done when it does. */
  pass(ms: number): Promise<void>;
  /** For somebody who looks again and again: where there is nothing to do, it is the time at which the next job is due. */
  look(): Promise<void>;
};

/**
 * The clock of the boards and of their jobs, `haste` times as fast as the world's. Where it is faster, nobody waits for
 * what is due later: it jumps there, as if nobody had done anything meanwhile.
 */
export function createBoardClock(haste: number, startsAt = Date.now()): BoardClock {
  const started = Date.now();
  let skipped = startsAt - started;
  let backlog = (): Promise<number> => Promise.resolve(0);
  let isBusy = () => false;
  let quietLooks = 0;
  const announced = new Set<number>();

  const now = () => started + (Date.now() - started) * haste + skipped;
  const isQuiet = async () => {
    quietLooks = !isBusy() && (await backlog()) === 0 ? quietLooks + 1 : 0;
    return quietLooks >= QUIET_LOOKS;
  };
  const allDone = async () => {
    quietLooks = 0;
    do await sleep(LOOK_MS);
    while (!(await isQuiet()));
  };
  const nextDue = () => {
    for (const due of announced) if (due <= now()) announced.delete(due);
    return Math.min(...announced);
  };
  const jumpTo = (time: number) => {
    skipped += Math.max(0, time - now());
    quietLooks = 0;
  };

  return {
    now,
    skip(ms) {
      skipped += ms;
    },
    follow(queue, busy) {
      queue.watch((due) => announced.add(due));
      backlog = async () => (await queue.backlog(now(), 1)).due;
      isBusy = busy;
    },
    allDone,
    async pass(ms) {
      if (haste <= 1) return sleep(ms / haste);
      const end = now() + ms;
      await allDone();
      for (let due = nextDue(); due < end; due = nextDue()) {
        jumpTo(due);
        await allDone();
      }
      jumpTo(end);
      await allDone();
    },
    async look() {
      if (haste <= 1 || !(await isQuiet())) return;
      const due = nextDue();
      if (due <= now() + LONGEST_WAIT_MS) jumpTo(due);
    },
  };
}
