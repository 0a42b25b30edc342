import type { BoardId } from '../../../boards/board/board';
import type { Refusal } from '../../../boards/board/refusal';
import type { NewBoard } from '../../../boards/history/create';
import type { FormMessage } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import type { PlaceOffer } from '../../directory/placeOffers';
import { type BoardReply, type BoardTurn, shown } from '../access/boardTurn';
import { POSTED_BY_THEN, type PostWhileWaiting } from '../posting/postWhileWaiting';
import { troubleOf } from '../posting/troubleOf';
import { messageLink } from '../views/messageLink';

/** `board` is null if there is none: it was refused. `isPosted`: its card is there. */
export type PostedNow = { reply: BoardReply; board: BoardId | null; isPosted: boolean };

/** Creates a board and posts it while the person waits. `form` is to say later where it is, if that takes longer. */
export type PostNow = (
  turn: BoardTurn,
  offer: PlaceOffer,
  wanted: NewBoard,
  reader: BoardReader,
  form: FormMessage | null,
) => Promise<PostedNow>;

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
  return async ({ input }, offer, wanted, reader, form) => {
    const turns = [input.turn.trace];
    const refused = (refusal: Refusal): PostedNow => {
      const toast = cards.refusalText(refusal, reader.locale);
      return { reply: { card: cards.refusal(refusal, reader), toast }, board: null, isPosted: false };
    };
    const created = await service.create(wanted, turns, form === null ? [] : [form]);
    if (created.kind === 'refused') return refused(created.refusal);
    const { board, cards: known } = created.stored;
    const isEarlier = created.kind === 'existing' && now() - board.createdAt >= POSTED_BY_THEN;
    if (isEarlier && board.state === 'withdrawn') return refused({ code: 'board_withdrawn' });
    if (known.length === 0) {
      if (created.kind === 'existing' && form !== null) await service.recordForm(board.id, form);
      const delivery = await posting.first(created.stored, created.kind === 'created', turns);
      if (delivery.kind === 'not-installed') await homes.refused(board.place);
      const trouble = troubleOf(delivery, 'posting-now');
      if (trouble) {
        // The job will get the same error, so record that the person already knows.
        await notifiedOnce.isNews(board.id, 'trouble', trouble.kind);
        // A card and no toast, because it has buttons.
        const told = { ...trouble, title: board.title, place: offer.name };
        return { reply: shown(cards.trouble(told, board.id, reader)), board: board.id, isPosted: false };
      }
    }
    const [card] = known.length > 0 ? known : ((await service.load(board.id))?.cards ?? []);
    const url = card ? messageLink(board.place, card, await homes.of(board.place)) : null;
    const to = { place: offer.name, url, already: isEarlier && known.length > 0 };
    const reply = shown(cards.posted(board, input.knowledge.playbook, to, reader));
    return { reply, board: board.id, isPosted: true };
  };
}
