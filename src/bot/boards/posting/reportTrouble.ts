import type { StoredBoard } from '../../../boards/history/storedBoard';
import { outcomeJob, troubleJob } from '../../../boards/keeping/boardJobs';
import type { JobQueue } from '../../../store/ports/jobs';
import type { Turns } from '../../connector/connector';
import type { Delivery } from '../../connector/delivery';
import type { Homes } from '../../directory/homes';
import type { Logger } from '../../turn/logger';
import { troubleOf } from './troubleOf';
import { troubleSubject } from './troubleSubject';

/** Reports that a card could not be posted or updated, and that there will be no automatic retry. */
export type ReportTrouble = (
  stored: StoredBoard,
  delivery: Delivery,
  tried: 'posting' | 'repeating' | 'updating',
  turns: Turns,
) => Promise<void>;

export type TroubleParts = { homes: Homes; jobs: JobQueue; logger: Logger; now: () => number };

/**
 * Logs the problem and schedules a message to the poster. If the bot is not installed in the place, marks the place, so
 * that nothing more is sent there.
 */
export function createReportTrouble({ homes, jobs, logger, now }: TroubleParts): ReportTrouble {
  return async ({ board, cards, forms }, delivery, tried, turns) => {
    logger.warn({ turns, board: board.id, delivery }, 'the card of a board cannot be brought up to date');
    if (delivery.kind === 'not-installed') await homes.refused(board.place);
    const trouble = troubleOf(delivery, tried);
    if (!trouble) return;
    const subject = troubleSubject(board.id, trouble);
    await jobs.schedule({ ...troubleJob(board, subject, now()), turns });
    if (cards.length === 0 && forms.length > 0)
      await jobs.schedule({ ...outcomeJob(board, subject, now()), turns });
  };
}
