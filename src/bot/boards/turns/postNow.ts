import { setTimeout as sleep } from 'node:timers/promises';
import type { NewBoard } from '../../../boards/history/create';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import { postingJob } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import type { JobQueue } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import type { BoardPoster } from '../posting/boardPoster';
import { messageLink } from '../views/messageLink';
import { type BoardReply, type BoardTurn, shown } from './boardTurn';
import type { PlaceOffer } from './placeOffers';
import { postProblem } from './postProblem';

/** Creates a board and posts it while the person waits. */
export type PostNow = (
  turn: BoardTurn,
  offer: PlaceOffer,
  wanted: NewBoard,
  reader: BoardReader,
) => Promise<BoardReply>;

export type PostParts = {
  service: BoardService;
  jobs: JobQueue;
  poster: BoardPoster;
  homes: Homes;
  cards: BoardCards;
  notifiedOnce: NotifiedOnce;
  now: () => number;
};

/** Teams shows its own error if an invoke takes five seconds. */
const WAIT_MS = 3500;
/** After this time, in milliseconds, the turn that created a board has posted it or has failed. */
const POSTED_BY_THEN = 15_000;

export function createPostNow({
  service,
  jobs,
  poster,
  homes,
  cards,
  notifiedOnce,
  now,
}: PostParts): PostNow {
  /**
   * If a press is delivered twice, the second one finds the board of the first, which may still be posting it in
   * another process.
   */
  const posting = (stored: StoredBoard, isNew: boolean): Promise<Delivery> => {
    const mayBeUnderWay = !isNew && now() - stored.board.createdAt < POSTED_BY_THEN;
    return mayBeUnderWay
      ? Promise.resolve({ kind: 'unavailable', why: 'somebody else is posting it' })
      : poster.post(stored.board);
  };

  const outcome = async (stored: StoredBoard, isNew: boolean): Promise<Delivery> => {
    const late: Delivery = { kind: 'unsure', why: 'it takes longer than the person waits' };
    const delivery = await Promise.race([posting(stored, isNew), sleep(WAIT_MS, late, { ref: false })]);
    // Move the fallback job to the time when the channel allows the next request.
    if (delivery.kind === 'throttled') {
      const due = now() + delivery.retryAfterMs;
      await jobs.schedule({ ...postingJob(stored.board, now()), due, ifWaiting: 'replace' });
    }
    return delivery;
  };

  return async ({ input }, offer, wanted, reader) => {
    const created = await service.create(wanted);
    if (created.kind === 'refused') {
      const toast = cards.refusalText(created.refusal, reader.locale);
      return { card: cards.refusal(created.refusal, reader), toast };
    }
    const { board, cards: known } = created.stored;
    if (known.length === 0) {
      const delivery = await outcome(created.stored, created.kind === 'created');
      if (delivery.kind === 'not-installed') await homes.refused(board.place);
      const problem = postProblem(delivery, offer.name);
      // The fallback job will get the same error, so record that the person already knows.
      if (problem && problem.kind !== 'post-delayed')
        await notifiedOnce.isNews(board.id, 'trouble', delivery.kind);
      if (problem)
        return { card: cards.problem(problem, reader), toast: cards.problemText(problem, reader.locale) };
    }
    const [card] = known.length > 0 ? known : ((await service.load(board.id))?.cards ?? []);
    const url = card ? messageLink(board.place, card, await homes.of(board.place)) : null;
    const to = { place: offer.name, url };
    return shown(cards.posted(board, input.knowledge.playbook, to, reader));
  };
}
