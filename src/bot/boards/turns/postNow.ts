import type { NewBoard } from '../../../boards/history/create';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import { POSTED_BY_THEN, type PostWhileWaiting } from '../posting/postWhileWaiting';
import { troubleOf } from '../posting/troubleOf';
import { messageLink } from '../views/messageLink';
import { type BoardReply, type BoardTurn, shown } from './boardTurn';
import type { PlaceOffer } from './placeOffers';

/** Creates a board and posts it while the person waits. */
export type PostNow = (
  turn: BoardTurn,
  offer: PlaceOffer,
  wanted: NewBoard,
  reader: BoardReader,
) => Promise<BoardReply>;

export type PostParts = {
  service: BoardService;
  posting: PostWhileWaiting;
  homes: Homes;
  cards: BoardCards;
  notifiedOnce: NotifiedOnce;
  /** Epoch milliseconds. */
  now: () => number;
};

export function createPostNow(parts: PostParts): PostNow {
  const { service, posting, homes, cards, notifiedOnce, now } = parts;
  return async ({ input }, offer, wanted, reader) => {
    const turns = [input.turn.trace];
    const created = await service.create(wanted, turns);
    if (created.kind === 'refused') {
      const toast = cards.refusalText(created.refusal, reader.locale);
      return { card: cards.refusal(created.refusal, reader), toast };
    }
    const { board, cards: known } = created.stored;
    const isEarlier = created.kind === 'existing' && now() - board.createdAt >= POSTED_BY_THEN;
    if (isEarlier && board.state === 'withdrawn') {
      const refusal = { code: 'board_withdrawn' } as const;
      return { card: cards.refusal(refusal, reader), toast: cards.refusalText(refusal, reader.locale) };
    }
    if (known.length === 0) {
      const delivery = await posting.first(created.stored, created.kind === 'created', turns);
      if (delivery.kind === 'not-installed') await homes.refused(board.place);
      const trouble = troubleOf(delivery, 'posting-now');
      if (trouble) {
        // The job will get the same error, so record that the person already knows.
        await notifiedOnce.isNews(board.id, 'trouble', trouble.kind);
        // A card and no toast, because it has buttons.
        const told = { ...trouble, title: board.title, place: offer.name };
        return shown(cards.trouble(told, board.id, reader));
      }
    }
    const [card] = known.length > 0 ? known : ((await service.load(board.id))?.cards ?? []);
    const url = card ? messageLink(board.place, card, await homes.of(board.place)) : null;
    const to = { place: offer.name, url, already: isEarlier && known.length > 0 };
    return shown(cards.posted(board, input.knowledge.playbook, to, reader));
  };
}
