import { setTimeout as sleep } from 'node:timers/promises';
import type { BoardId } from '../../../boards/board/board';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import { postingJob } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import type { JobQueue } from '../../../store/ports/jobs';
import type { Turns } from '../../connector/connector';
import type { Delivery } from '../../connector/delivery';
import type { BoardPoster } from './boardPoster';

/** Posts the card of a board while the poster waits for the answer to a press; a job stands by to try again. */
export type PostWhileWaiting = {
  /** For a new board. If its press is delivered twice, the second one finds the board of the first (`isNew` is false). */
  first(stored: StoredBoard, isNew: boolean, turns: Turns): Promise<Delivery>;
  /** Because the poster asked for it. */
  again(stored: StoredBoard, turns: Turns): Promise<Delivery>;
};

export type PostWhileWaitingParts = {
  service: Pick<BoardService, 'load'>;
  jobs: JobQueue;
  poster: BoardPoster;
  now: () => number;
};

/** Teams shows its own error if an invoke takes five seconds. */
const WAIT_MS = 3500;
/** How often it is looked whether another process has posted the board. */
const LOOK_MS = 100;
/** After this time, in milliseconds, the turn that created a board has posted it or has failed. */
export const POSTED_BY_THEN = 15_000;
/** The pause before the job tries again what was certainly not delivered, in milliseconds. */
const SOON_MS = 1000;

export function createPostWhileWaiting({
  service,
  jobs,
  poster,
  now,
}: PostWhileWaitingParts): PostWhileWaiting {
  const attempt = async (stored: StoredBoard, turns: Turns): Promise<Delivery> => {
    const late: Delivery = { kind: 'unsure', why: 'it takes longer than the person waits' };
    const delivery = await Promise.race([
      poster.post(stored.board, turns),
      sleep(WAIT_MS, late, { ref: false }),
    ]);
    const pause = pauseAfter(delivery);
    if (pause !== undefined) {
      const due = now() + pause;
      await jobs.schedule({ ...postingJob(stored.board, now()), due, ifWaiting: 'replace', turns });
    }
    return delivery;
  };

  /** What another process has posted by the time that the person waits no longer. */
  const postedElsewhere = async (id: BoardId): Promise<Delivery> => {
    for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
      const [card] = (await service.load(id))?.cards ?? [];
      if (card) return { kind: 'delivered', id: card.activity, conversation: card.conversation };
      await sleep(LOOK_MS, undefined, { ref: false });
    }
    return { kind: 'unsure', why: 'somebody else is posting it' };
  };

  return {
    async first(stored, isNew, turns) {
      // The first press may still be posting it in another process.
      const mayBeUnderWay = !isNew && now() - stored.board.createdAt < POSTED_BY_THEN;
      // In this process, both presses wait for the same attempt.
      if (!mayBeUnderWay || poster.isUnderWay(stored.board.id)) return attempt(stored, turns);
      return postedElsewhere(stored.board.id);
    },
    async again(stored, turns) {
      await jobs.schedule({ ...postingJob(stored.board, now()), turns });
      return attempt(stored, turns);
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
