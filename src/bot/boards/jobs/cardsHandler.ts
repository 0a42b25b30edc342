import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import { cardsJob, isLagging } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import type { JobHandler, JobOutcome, JobQueue } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import { nextAttempt } from '../../connector/nextAttempt';
import type { Homes } from '../../directory/homes';
import type { BoardMessages } from '../posting/boardMessages';
import type { CardRecords } from '../posting/cardRecords';
import type { ReportTrouble } from '../posting/reportTrouble';
import { type Lag, longestLag } from './lag';

/** Milliseconds between two updates in one conversation. */
const PACE_MS = 2000;

export type CardsParts = {
  service: BoardService;
  jobs: JobQueue;
  messages: BoardMessages;
  records: CardRecords;
  homes: Homes;
  trouble: ReportTrouble;
  now: () => number;
};

/** `ifUnsure`: whether to retry when the message may already have been delivered. */
type Shown = { delivery: Delivery; card: PostedCard; ifUnsure: boolean };

/**
 * Updates the cards of one channel or chat, one card per run. The pause after each run (`restUntil`) limits the rate
 * across all processes; clicks during the pause are part of the next update.
 */
export function createCardsHandler(parts: CardsParts): JobHandler {
  const { service, jobs, messages, records, homes, trouble, now } = parts;

  /** If the message is gone or cannot be changed, a new message replaces it. */
  const show = async ({ stored: { board }, card }: Lag, attempt: number): Promise<Shown> => {
    const shown = { ...card, change: board.change };
    const updated = await messages.update(board, card);
    if (updated.kind !== 'gone' && updated.kind !== 'unsupported')
      return { delivery: updated, card: shown, ifUnsure: true };
    const posted = await messages.post(board);
    const ifUnsure = attempt === 1;
    if (posted.kind !== 'delivered') return { delivery: posted, card, ifUnsure };
    const conversation = posted.conversation ?? board.place.conversation;
    return { delivery: posted, card: { ...shown, activity: posted.id, conversation }, ifUnsure };
  };

  return async ({ subjects, attempt }): Promise<JobOutcome> => {
    for (const id of subjects) await records.catchUp(id);
    const loaded = await Promise.all(subjects.map((id) => service.loadReadable(id)));
    const boards = loaded.filter((stored): stored is StoredBoard => stored !== undefined);
    const lag = longestLag(boards);
    if (!lag) return { kind: 'done' };
    const { board } = lag.stored;
    if ((await homes.of(board.place))?.installed === false) return { kind: 'done' };

    const { delivery, card, ifUnsure } = await show(lag, attempt);
    const next = nextAttempt(delivery, attempt, now(), ifUnsure);
    switch (next.kind) {
      case 'again':
        // It may have been delivered, so keep the pause between two updates.
        return {
          kind: 'retry',
          at: delivery.kind === 'unsure' ? Math.max(next.at, now() + PACE_MS) : next.at,
        };
      case 'never':
        await trouble(lag.stored, delivery);
        break;
      case 'worked':
        await records.record(board.id, card);
    }
    for (const { board: other } of boards.filter(
      (stored) => stored.board.id !== board.id && isLagging(stored),
    ))
      await jobs.schedule(cardsJob(other, now()));
    return { kind: 'done', restUntil: now() + PACE_MS };
  };
}
