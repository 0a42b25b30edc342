import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import { postingJob } from '../../../boards/keeping/boardJobs';
import type { JobQueue } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import type { BoardPoster } from './boardPoster';

/** Posts the card of a board while the poster waits for the answer to a press; a job stands by to try again. */
export type PostWhileWaiting = {
  /** For a new board. If its press is delivered twice, the second one finds the board of the first (`isNew` is false). */
  first(stored: StoredBoard, isNew: boolean): Promise<Delivery>;
  /** Because the poster asked for it. */
  again(stored: StoredBoard): Promise<Delivery>;
};

export type PostWhileWaitingParts = { jobs: JobQueue; poster: BoardPoster; now: () => number };

/** Teams shows its own error if an invoke takes five seconds. */
const WAIT_MS = 3500;
/** After this time, in milliseconds, the turn that created a board has posted it or has failed. */
export const POSTED_BY_THEN = 15_000;
/** The pause before the job tries again what was certainly not delivered, in milliseconds. */
const SOON_MS = 1000;

export function createPostWhileWaiting({ jobs, poster, now }: PostWhileWaitingParts): PostWhileWaiting {
  const attempt = async (stored: StoredBoard): Promise<Delivery> => {
    const late: Delivery = { kind: 'unsure', why: 'it takes longer than the person waits' };
    const delivery = await Promise.race([poster.post(stored.board), sleep(WAIT_MS, late, { ref: false })]);
    const pause = pauseAfter(delivery);
    if (pause !== undefined) {
      const due = now() + pause;
      await jobs.schedule({ ...postingJob(stored.board, now()), due, ifWaiting: 'replace' });
    }
    return delivery;
  };

  return {
    async first(stored, isNew) {
      // The first press may still be posting it in another process.
      const mayBeUnderWay = !isNew && now() - stored.board.createdAt < POSTED_BY_THEN;
      // In this process, both presses wait for the same attempt.
      if (!mayBeUnderWay || poster.isUnderWay(stored.board.id)) return attempt(stored);
      return { kind: 'unsure', why: 'somebody else is posting it' };
    },
    async again(stored) {
      await jobs.schedule(postingJob(stored.board, now()));
      return attempt(stored);
    },
  };
}

/** Moves the job to the time when the channel allows the next request, or when it makes sense. */
function pauseAfter(delivery: Delivery): number | undefined {
  switch (delivery.kind) {
    case 'throttled':
      return delivery.retryAfterMs;
    case 'unavailable':
      return SOON_MS;
    case 'delivered':
    case 'unsure':
    case 'gone':
    case 'not-installed':
    case 'unsupported':
    case 'forbidden':
    case 'rejected':
      return undefined;
  }
}
