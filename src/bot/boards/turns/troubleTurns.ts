import type { BoardId } from '../../../boards/board/board';
import { clipped } from '../../../boards/board/limits';
import { peopleOfRoles } from '../../../boards/history/peopleOfRoles';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import { cardsJob, isLagging } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import { type BoardDraft, LONGEST_OPERATION } from '../../../cards/actions/board/boardDraft';
import type { BoardCards } from '../../../cards/boardCards';
import type { JobQueue } from '../../../store/ports/jobs';
import type { DirectMessages } from '../../directory/directMessages';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import { placeName } from '../../directory/placeName';
import type { Access, Entry } from '../access/access';
import { type BoardReply, type BoardTurn, BoardTurnProblem, shown } from '../access/boardTurn';
import { type DraftTurns, ownerMark } from '../drafts/draftTurns';
import type { FormMessages } from '../drafts/formMessages';
import type { PostWhileWaiting } from '../posting/postWhileWaiting';
import { troubleOf } from '../posting/troubleOf';
import { messageLink } from '../views/messageLink';

/** What the poster can do about a card that could not be posted or updated. */
export type TroubleTurns = {
  retry(turn: BoardTurn, id: BoardId): Promise<BoardReply>;
  /** Opens the form with what the board has. One that was never posted is withdrawn once another is posted by it. */
  elsewhere(turn: BoardTurn, id: BoardId): Promise<BoardReply>;
};

export type TroubleTurnParts = {
  service: BoardService;
  jobs: JobQueue;
  cards: BoardCards;
  access: Access;
  drafts: DraftTurns;
  posting: PostWhileWaiting;
  forms: FormMessages;
  homes: Homes;
  notifiedOnce: NotifiedOnce;
  directMessages: DirectMessages;
  now: () => number;
};

const TEAMS = 'msteams';
/** No place is chosen yet. */
const NOWHERE = '';

export function createTroubleTurns(parts: TroubleTurnParts): TroubleTurns {
  const { service, jobs, cards, access, drafts, posting, forms, homes, notifiedOnce, directMessages, now } =
    parts;

  /**
   * The poster is let in whatever the roster says, because there may be no roster of a place that is gone.
   * @throws BoardTurnProblem if this person did not post the board
   */
  const ownBoard = async (turn: BoardTurn, id: BoardId): Promise<StoredBoard> => {
    const stored = await service.load(id);
    if (stored?.board.poster.id === turn.input.turn.person.id) return stored;
    await access.enter(turn, stored);
    throw new BoardTurnProblem({ kind: 'poster-only' });
  };

  /** @throws BoardTurnProblem if the poster is not in the place any more. */
  const enter = async (turn: BoardTurn, stored: StoredBoard): Promise<Entry> => {
    try {
      return await access.enter(turn, stored);
    } catch (error) {
      const isOutside = error instanceof BoardTurnProblem && error.problem.kind === 'board-unknown';
      throw isOutside ? new BoardTurnProblem({ kind: 'place-closed' }) : error;
    }
  };

  /** A job updates the card; a place that had refused the bot is asked again. */
  const update = async (turn: BoardTurn, { stored: { board }, reader }: Entry): Promise<BoardReply> => {
    const home = await homes.of(board.place);
    if (home?.installed === false) {
      const { client, bot } = home;
      const where = { place: board.place, client, bot, team: null, channel: null, event: null };
      await homes.tell({ kind: 'seen', where });
    }
    await jobs.schedule({ ...cardsJob(board, now()), turns: [turn.input.turn.trace] });
    return shown(cards.onItsWay('retried', reader));
  };

  const posted = async (turn: BoardTurn, { board, cards: [card] }: StoredBoard, { reader }: Entry) => {
    const home = await homes.of(board.place);
    const url = card ? messageLink(board.place, card, home) : null;
    const to = { place: placeName(board.place, home, turn.phrases), url };
    return shown(cards.posted(board, turn.input.knowledge.playbook, to, reader));
  };

  const draftOf = (turn: BoardTurn, { board }: StoredBoard): BoardDraft => {
    const { page, title, scope, due, locale } = board;
    return {
      page,
      title,
      scope,
      due,
      locale,
      place: NOWHERE,
      operation: clipped(turn.activity, LONGEST_OPERATION),
      instead: board.id,
      template: '',
      every: board.repeat?.every ?? null,
      next: null,
      people: peopleOfRoles(board).map(({ role, to }) => ({ role, id: to.id })),
      owner: ownerMark(turn),
      form: 'view',
    };
  };

  return {
    async retry(turn, id) {
      const entry = await enter(turn, await ownBoard(turn, id));
      const { stored, reader } = entry;
      const { board } = stored;
      if (board.state === 'withdrawn' && stored.cards.length === 0) {
        const refusal = { code: 'board_withdrawn' } as const;
        return { card: cards.refusal(refusal, reader), toast: cards.refusalText(refusal, reader.locale) };
      }
      // What happens from now on is told again.
      await notifiedOnce.forget(board.id, 'trouble');
      if (isLagging(stored)) return update(turn, entry);
      if (stored.cards.length > 0) return posted(turn, stored, entry);
      const delivery = await posting.again(stored, [turn.input.turn.trace]);
      if (delivery.kind === 'not-installed') await homes.refused(board.place);
      const trouble = troubleOf(delivery, 'posting-now');
      if (!trouble) return posted(turn, (await service.load(board.id)) ?? stored, entry);
      await notifiedOnce.isNews(board.id, 'trouble', trouble.kind);
      const place = placeName(board.place, await homes.of(board.place), turn.phrases);
      const card = cards.trouble({ ...trouble, title: board.title, place }, board.id, reader);
      // In a personal chat the message is about this board alone; in a channel it is known if it is.
      const message = forms.of(turn, { owner: '', form: 'view' });
      if (message !== null) await service.recordForm(board.id, message);
      return shown(card);
    },

    async elsewhere(turn, id) {
      const stored = await ownBoard(turn, id);
      const { place } = turn.where;
      const reader = await access.readerAt(turn, place);
      // The button is older than what was done meanwhile.
      if (stored.cards.length > 0 && !isLagging(stored)) return posted(turn, stored, { stored, reader });
      // A channel or chat of Teams offers only itself, so the form comes in the personal chat.
      const moves = turn.where.client === TEAMS && place.kind !== 'personal';
      const where = moves ? { ...turn.where, place: { ...place, kind: 'personal' as const } } : turn.where;
      const form = await drafts.step({ ...turn, where }, 'form', draftOf(turn, stored));
      if (moves) {
        const delivery = await directMessages.card(reader.actor, place, () => form.card, [
          turn.input.turn.trace,
        ]);
        if (delivery.kind !== 'delivered') throw new BoardTurnProblem({ kind: 'no-chat' });
      }
      return moves ? shown(cards.onItsWay('elsewhere', reader)) : form;
    },
  };
}
