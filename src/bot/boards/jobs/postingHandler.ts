import type { Board } from '../../../boards/board/board';
import type { BoardService } from '../../../boards/keeping/service';
import type { Job, JobHandler, JobOutcome } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import { type NextAttempt, nextAttempt } from '../../connector/nextAttempt';
import type { BoardPoster } from '../posting/boardPoster';
import type { ReportTrouble } from '../posting/reportTrouble';
import { endSeries } from './endSeries';

export type PostingParts = {
  service: BoardService;
  poster: BoardPoster;
  trouble: ReportTrouble;
  now: () => number;
};

type Attempt = { delivery: Delivery; next: NextAttempt };

const DOWN: Delivery = { kind: 'unavailable', why: 'the service does not answer' };

/** Posts the card of a board if its turn could not do it, and keeps trying while the service fails. */
export function createPostingHandler({ service, poster, trouble, now }: PostingParts): JobHandler {
  /**
   * A message sent to a service that fails may arrive all the same. So the service is asked first whether it answers,
   * and until it does nothing is sent, except for the last attempt.
   */
  const attempt = async (board: Board, job: Job): Promise<Attempt> => {
    if (!(await poster.isUp(board, job.turns))) {
      const next = nextAttempt(DOWN, job, now(), 'new-message');
      if (next.kind === 'again') return { delivery: DOWN, next };
    }
    const delivery = await poster.post(board, job.turns);
    return { delivery, next: nextAttempt(delivery, job, now(), 'new-message') };
  };

  return async (job): Promise<JobOutcome> => {
    for (const id of job.subjects) {
      const stored = await service.loadReadable(id);
      if (!stored || stored.cards.length > 0 || stored.board.state === 'withdrawn') continue;
      const { delivery, next } = await attempt(stored.board, job);
      if (next.kind === 'again') return { kind: 'retry', at: next.at };
      if (next.kind !== 'never') continue;
      // Nobody wants to be told the same again with each board of a series.
      const ends = stored.board.repeat !== null && isLeft(delivery);
      if (ends) await endSeries(service, stored.board);
      await trouble(stored, delivery, ends ? 'repeating' : 'posting', job.turns);
    }
    return { kind: 'done' };
  };
}

/** Whether the place is gone, or the bot is not in it any more. */
function isLeft({ kind }: Delivery): boolean {
  return kind === 'gone' || kind === 'not-installed' || kind === 'unsupported';
}
