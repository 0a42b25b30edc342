import type { BoardService } from '../../../boards/keeping/service';
import type { JobHandler, JobOutcome } from '../../../store/ports/jobs';
import { nextAttempt } from '../../connector/nextAttempt';
import type { BoardPoster } from '../posting/boardPoster';
import type { ReportTrouble } from '../posting/reportTrouble';

export type PostingParts = {
  service: BoardService;
  poster: BoardPoster;
  trouble: ReportTrouble;
  now: () => number;
};

/** Posts the card of a board if its turn could not do it, or was throttled. */
export function createPostingHandler({ service, poster, trouble, now }: PostingParts): JobHandler {
  return async ({ subjects, attempt }): Promise<JobOutcome> => {
    for (const id of subjects) {
      const stored = await service.loadReadable(id);
      if (!stored || stored.cards.length > 0 || stored.board.state === 'withdrawn') continue;
      const delivery = await poster.post(stored.board);
      // Do not retry if it may have been delivered: the turn has already tried, and a message is sent at most twice.
      const next = nextAttempt(delivery, attempt, now(), false);
      if (next.kind === 'again') return { kind: 'retry', at: next.at };
      if (next.kind === 'never') await trouble(stored, delivery);
    }
    return { kind: 'done' };
  };
}
