import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import type { Job } from '../../../store/ports/jobs';
import { StoreError } from '../../../store/ports/storeError';
import type { Delivery } from '../../connector/delivery';
import { type NextAttempt, nextAttempt } from '../../connector/nextAttempt';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import type { Logger } from '../../turn/logger';
import type { BoardMessages } from '../posting/boardMessages';
import type { CardRecords } from '../posting/cardRecords';
import type { ReportTrouble } from '../posting/reportTrouble';
import type { Lag } from './lag';

export type UpdateParts = {
  service: BoardService;
  messages: BoardMessages;
  records: CardRecords;
  notifiedOnce: NotifiedOnce;
  trouble: ReportTrouble;
  logger: Logger;
  now: () => number;
};

type What = 'update' | 'new-message';
export type Attempt = { delivery: Delivery; next: NextAttempt; what: What };

/** `instead`: the message whose place a new one takes. */
type Shown = { delivery: Delivery; what: What; card: PostedCard; instead?: string };

/** Makes one attempt to bring a message of a board up to date. */
export function createUpdateCard(parts: UpdateParts): (lag: Lag, job: Job) => Promise<Attempt> {
  const { service, messages, records, notifiedOnce, trouble, logger, now } = parts;

  /** A card that cannot be made keeps only itself waiting; what the store refuses is everybody's trouble. */
  const sent = async (board: string, send: () => Promise<Delivery>): Promise<Delivery> => {
    try {
      return await send();
    } catch (error) {
      if (error instanceof StoreError) throw error;
      logger.error({ err: error, board }, 'the card of a board could not be made');
      return { kind: 'unavailable', why: 'the card could not be made' };
    }
  };

  /** If the message is gone or cannot be changed, a new message replaces it. */
  const show = async ({ board }: StoredBoard, card: PostedCard, { turns }: Job): Promise<Shown> => {
    const shown = { ...card, change: board.change };
    const updated = await sent(board.id, () => messages.update(board, card, turns));
    if (updated.kind !== 'gone' && updated.kind !== 'unsupported')
      return { delivery: updated, what: 'update', card: shown };
    const posted = await sent(board.id, () => messages.post(board, turns));
    if (posted.kind === 'unsure') await records.unconfirmed(board.id, card.activity);
    if (posted.kind !== 'delivered') return { delivery: posted, what: 'new-message', card };
    const conversation = posted.conversation ?? board.place.conversation;
    const own = { ...shown, activity: posted.id, conversation };
    return { delivery: posted, what: 'new-message', card: own, instead: card.activity };
  };

  /** Nobody is told if a replaced message cannot say so. */
  return async ({ stored, outdated, wait }, job) => {
    const { id } = stored.board;
    const run = { attempt: (wait?.attempts ?? 0) + 1, since: wait?.since ?? now() };
    if ('told' in outdated) {
      const delivery = await sent(id, () => messages.replace(stored, outdated, job.turns));
      const next = nextAttempt(delivery, run, now(), 'update');
      if (next.kind !== 'again') await service.recordTold(id, outdated.activity);
      return { delivery, next, what: 'update' };
    }
    const { delivery, what, card, instead } = await show(stored, outdated, job);
    const next = nextAttempt(delivery, run, now(), what);
    if (next.kind === 'never') await trouble(stored, delivery, 'updating', job.turns);
    if (next.kind === 'worked') {
      await records.record(id, card, instead);
      // What the poster was told is over, so the same would be news again.
      await notifiedOnce.forget(id, 'trouble');
    }
    return { delivery, next, what };
  };
}
