import type { TaskFilter } from '../../../answering/topic';
import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import { createBoard, type NewBoard } from '../../../boards/history/create';
import { type BoardDraft, type DraftStep, LONGEST_OPERATION } from '../../../cards/actions/boardDraft';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import { matchLocale } from '../../../playbook/locale';
import type { Page, PageId } from '../../../playbook/page';
import { findPage } from '../../../playbook/playbook';
import type { Access } from './access';
import { tasksNamed } from './boardPages';
import { type BoardReply, type BoardTurn, BoardTurnProblem, shown } from './boardTurn';
import type { PlaceOffer, PlaceOffers } from './placeOffers';
import type { PostNow } from './postNow';

export type BoardDefaults = {
  /** IANA time zone for a board when the poster's client names none. */
  timeZone: string;
  /** Hour of the day, 0 to 23. */
  reminderHour: number;
};

/** The posting dialog, from "post tasks" to the card in the channel. */
export type DraftTurns = {
  /**
   * Starts with a named process and the tasks wanted. If the name is empty: the process of the conversation, or a
   * choice.
   */
  named(turn: BoardTurn, asked: { process: string; question: string }): Promise<BoardReply>;
  open(turn: BoardTurn, page: PageId, filter: TaskFilter): Promise<BoardReply>;
  step(turn: BoardTurn, step: DraftStep, draft: BoardDraft): Promise<BoardReply>;
};

export type DraftParts = {
  cards: BoardCards;
  access: Access;
  offers: PlaceOffers;
  postNow: PostNow;
  defaults: BoardDefaults;
};

export function createDraftTurns({ cards, access, offers, postNow, defaults }: DraftParts): DraftTurns {
  const offersTo = async ({ input, where, phrases }: BoardTurn): Promise<[PlaceOffer, ...PlaceOffer[]]> => {
    const [first, ...rest] = await offers.to(input.turn.person.id, where, phrases);
    if (!first) throw new BoardTurnProblem({ kind: 'no-places' });
    return [first, ...rest];
  };

  const form = async (turn: BoardTurn, page: Page, filter: TaskFilter): Promise<BoardReply> => {
    const places = await offersTo(turn);
    const draft: BoardDraft = {
      page: page.id,
      title: clipped(page.title, TEXT_LIMITS.title),
      scope: { kind: 'filter', ...filter },
      due: null,
      locale: turn.input.locale,
      place: places[0].id,
      operation: clipped(turn.activity, LONGEST_OPERATION),
    };
    return formOf(turn, draft, page, places, await reader(turn));
  };

  const formOf = (
    { input }: BoardTurn,
    draft: BoardDraft,
    page: Page,
    places: readonly PlaceOffer[],
    own: BoardReader,
  ): BoardReply => shown(cards.form(draft, page, input.knowledge.playbook, places, own));

  const reader = (turn: BoardTurn): Promise<BoardReader> => access.readerAt(turn, turn.where.place);

  const preview = async (turn: BoardTurn, draft: BoardDraft, page: Page): Promise<BoardReply> => {
    const { offer, wanted } = await wantedOf(turn, draft);
    const made = createBoard(wanted, turn.now);
    const { playbook } = turn.input.knowledge;
    if (made.kind === 'created') {
      return shown(cards.preview(draft, made.board, playbook, offer, await reader(turn)));
    }
    const why = cards.refusalText(made.refusal, turn.input.locale);
    const places = await offersTo(turn);
    return formOf(turn, draft, page, places, { ...(await reader(turn)), notices: [why] });
  };

  const post = async (turn: BoardTurn, draft: BoardDraft): Promise<BoardReply> => {
    const { offer, wanted } = await wantedOf(turn, draft);
    return postNow(turn, offer, wanted, await reader(turn));
  };

  /** @throws BoardTurnProblem if the place was not offered to this person, or no longer exists. */
  const wantedOf = async (
    turn: BoardTurn,
    draft: BoardDraft,
  ): Promise<{ offer: PlaceOffer; wanted: NewBoard }> => {
    const offer = (await offersTo(turn)).find(({ id }) => id === draft.place);
    if (!offer) throw new BoardTurnProblem({ kind: 'place-closed' });
    const { playbook } = turn.input.knowledge;
    const locale = matchLocale(draft.locale, playbook.locales) ?? turn.input.locale;
    const wanted: NewBoard = {
      operation: draft.operation,
      poster: await access.actorAt(turn, offer.place),
      place: offer.place,
      title: draft.title,
      locale,
      page: pageFor(turn, draft.page, locale),
      scope: draft.scope,
      due: draft.due,
      timeZone: turn.input.turn.timeZone ?? defaults.timeZone,
      reminders: { mode: 'channel', hour: defaults.reminderHour },
    };
    return { offer, wanted };
  };

  return {
    async named(turn, { process, question }) {
      const { pages, filter } = tasksNamed(question, turn.input);
      const [page, ...others] = pages;
      if (!page) throw new BoardTurnProblem({ kind: 'page-without-tasks', page: process });
      return others.length === 0
        ? form(turn, page, filter)
        : shown(cards.processes(pages, filter, await reader(turn)));
    },
    open: async (turn, page, filter) => form(turn, pageFor(turn, page, turn.input.locale), filter),
    async step(turn, step, draft) {
      const page = pageFor(turn, draft.page, turn.input.locale);
      switch (step) {
        case 'form':
          return formOf(turn, draft, page, await offersTo(turn), await reader(turn));
        case 'pick':
          return shown(cards.pick(draft, page, await reader(turn)));
        case 'preview':
          return preview(turn, draft, page);
        case 'post':
          return post(turn, draft);
      }
    },
  };
}

/** @throws BoardTurnProblem if the page does not exist or has no tasks. */
function pageFor({ input }: BoardTurn, id: PageId, locale: string): Page {
  const page = findPage(input.knowledge.playbook, id, locale)?.page;
  if (!page) throw new BoardTurnProblem({ kind: 'page-gone' });
  if (page.tasks.length === 0) throw new BoardTurnProblem({ kind: 'page-without-tasks', page: page.title });
  return page;
}
