import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import { cardsJob, isLagging } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import type { Job, JobHandler, JobOutcome, JobQueue } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import { type NextAttempt, nextAttempt } from '../../connector/nextAttempt';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
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
  notifiedOnce: NotifiedOnce;
  trouble: ReportTrouble;
  now: () => number;
};

type Attempt = { delivery: Delivery; next: NextAttempt };

/** `instead`: the message whose place a new one takes. */
type Shown = { delivery: Delivery; what: 'update' | 'new-message'; card: PostedCard; instead?: string };

/**
 * Updates the cards of one channel or chat, one card per run. The pause after each run (`restUntil`) limits the rate
 * across all processes; clicks during the pause are part of the next update.
 */
export function createCardsHandler(parts: CardsParts): JobHandler {
  const { service, jobs, messages, records, homes, notifiedOnce, trouble, now } = parts;

  /** If the message is gone or cannot be changed, a new message replaces it. */
  const show = async ({ board }: StoredBoard, card: PostedCard, { turns }: Job): Promise<Shown> => {
    const shown = { ...card, change: board.change };
    const updated = await messages.update(board, card, turns);
    if (updated.kind !== 'gone' && updated.kind !== 'unsupported')
      return { delivery: updated, what: 'update', card: shown };
    const posted = await messages.post(board, turns);
    if (posted.kind === 'unsure') await records.unconfirmed(board.id, card.activity);
    if (posted.kind !== 'delivered') return { delivery: posted, what: 'new-message', card };
    const conversation = posted.conversation ?? board.place.conversation;
    const own = { ...shown, activity: posted.id, conversation };
    return { delivery: posted, what: 'new-message', card: own, instead: card.activity };
  };

  /** Nobody is told if a replaced message cannot say so. */
  const bringUpToDate = async ({ stored, outdated }: Lag, job: Job): Promise<Attempt> => {
    const { id } = stored.board;
    if ('told' in outdated) {
      const delivery = await messages.replace(stored, outdated, job.turns);
      const next = nextAttempt(delivery, job, now(), 'update');
      if (next.kind !== 'again') await service.recordTold(id, outdated.activity);
      return { delivery, next };
    }
    const { delivery, what, card, instead } = await show(stored, outdated, job);
    const next = nextAttempt(delivery, job, now(), what);
    if (next.kind === 'never') await trouble(stored, delivery, 'updating', job.turns);
    if (next.kind === 'worked') {
      await records.record(id, card, instead);
      // What the poster was told is over, so the same would be news again.
      await notifiedOnce.forget(id, 'trouble');
    }
    return { delivery, next };
  };

  return async (job): Promise<JobOutcome> => {
    const { subjects } = job;
    for (const id of subjects) await records.catchUp(id);
    const loaded = await Promise.all(subjects.map((id) => service.loadReadable(id)));
    const boards = loaded.filter((stored): stored is StoredBoard => stored !== undefined);
    const lag = longestLag(boards);
    if (!lag) return { kind: 'done' };
    const { board } = lag.stored;
    if ((await homes.of(board.place))?.installed === false) return { kind: 'done' };

    const { delivery, next } = await bringUpToDate(lag, job);
    if (next.kind === 'again') {
      // It may have been delivered, so keep the pause between two updates.
      const at = delivery.kind === 'unsure' ? Math.max(next.at, now() + PACE_MS) : next.at;
      return { kind: 'retry', at };
    }
    const others = boards.filter((stored) => stored.board.id !== board.id && isLagging(stored));
    for (const { board: other } of others)
      await jobs.schedule({ ...cardsJob(other, now()), turns: job.turns });
    return { kind: 'done', restUntil: now() + PACE_MS };
  };
}
