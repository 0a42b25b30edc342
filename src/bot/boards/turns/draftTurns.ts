import type { TaskFilter } from '../../../answering/topic';
import { dateIn } from '../../../boards/board/date';
import { digest } from '../../../boards/board/keys';
import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import type { Refusal } from '../../../boards/board/refusal';
import { createBoard, type NewBoard } from '../../../boards/history/create';
import {
  type BoardDraft,
  type DraftStep,
  type FormOrigin,
  HERE,
  LONGEST_OPERATION,
} from '../../../cards/actions/boardDraft';
import type { AskedBoard } from '../../../cards/actions/boardPress';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import { matchLocale } from '../../../playbook/locale';
import type { Page, PageId } from '../../../playbook/page';
import { findPage } from '../../../playbook/playbook';
import type { DueSaid } from '../../commands/due/dueSaid';
import type { Roster } from '../../directory/roster';
import type { GiveUpPending } from '../posting/giveUpPending';
import type { Access } from './access';
import { tasksNamed } from './boardPages';
import { type BoardReply, type BoardTurn, BoardTurnProblem, shown } from './boardTurn';
import { dayOrder } from './dayOrder';
import { createDraftPeople } from './draftPeople';
import { dueAsked } from './dueAsked';
import type { FormMessages } from './formMessages';
import type { PlaceOffer, PlaceOffers } from './placeOffers';
import type { BoardPosters, PostingRights } from './postingRights';
import type { PostNow } from './postNow';

export type BoardDefaults = {
  /** IANA time zone for a board when the poster's client names none. */
  timeZone: string;
  /** Hour of the day, 0 to 23. */
  reminderHour: number;
  posters: BoardPosters;
};

/**
 * What a person named when they asked for a board: the process (may be empty), a question for its tasks, and the due
 * date.
 */
export type AskedTasks = { process: string; question: string; due: DueSaid | null };

/**
 * The posting dialog, from "post tasks" to the card in the channel. Its cards belong to the person who asked: for
 * anybody else every method throws the BoardTurnProblem `form-of-another`.
 */
export type DraftTurns = {
  /**
   * Starts with a named process and the tasks wanted. If the name is empty: the process of the conversation, or a
   * choice.
   */
  named(turn: BoardTurn, asked: AskedTasks): Promise<BoardReply>;
  open(turn: BoardTurn, page: PageId, filter: TaskFilter, asked: AskedBoard): Promise<BoardReply>;
  step(turn: BoardTurn, step: DraftStep, draft: BoardDraft): Promise<BoardReply>;
  discard(turn: BoardTurn, form: FormOrigin): Promise<BoardReply>;
};

/** Only Teams has the people picker; in other clients its list stays empty. */
const PICKER_CLIENT = 'msteams';

export type DraftParts = {
  cards: BoardCards;
  access: Access;
  offers: PlaceOffers;
  rights: PostingRights;
  postNow: PostNow;
  forms: FormMessages;
  giveUp: GiveUpPending;
  roster: Roster;
  defaults: BoardDefaults;
};

export function createDraftTurns(parts: DraftParts): DraftTurns {
  const { cards, access, offers, rights, postNow, forms, giveUp, roster, defaults } = parts;
  const peopleFor = createDraftPeople(roster, cards);

  const offersTo = async ({ input, where, phrases }: BoardTurn): Promise<[PlaceOffer, ...PlaceOffer[]]> => {
    const [first, ...rest] = await offers.to(input.turn.person.id, where, phrases, [input.turn.trace]);
    if (!first) throw new BoardTurnProblem({ kind: 'no-places' });
    return [first, ...rest];
  };

  /**
   * Why this person will not be able to post here; told before they fill in a form. A roster that cannot be read now
   * may be readable by the time they post.
   */
  const refusalHere = async (turn: BoardTurn): Promise<Refusal | undefined> => {
    const refusal = await rights(turn, turn.where.place);
    return refusal?.code === 'board_member_unknown' ? undefined : refusal;
  };

  const refusedAs = ({ input: { locale } }: BoardTurn, refusal: Refusal): BoardReply => ({
    card: cards.refusal(refusal, { locale }),
    toast: cards.refusalText(refusal, locale),
  });

  const form = async (turn: BoardTurn, page: Page, filter: TaskFilter, asked: AskedBoard) => {
    const places = await offersTo(turn);
    const draft: BoardDraft = {
      page: page.id,
      title: clipped(page.title, TEXT_LIMITS.title),
      scope: { kind: 'filter', ...filter },
      due: asked.due,
      locale: turn.input.locale,
      place: places.some(({ id }) => id === HERE) ? HERE : '',
      operation: clipped(turn.activity, LONGEST_OPERATION),
      instead: '',
      people: [],
      owner: asked.owner,
      form: asked.form,
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

  /** The form again, with what is wrong above it. */
  const formAgain = async (
    turn: BoardTurn,
    draft: BoardDraft,
    page: Page,
    why: string,
  ): Promise<BoardReply> =>
    formOf(turn, draft, page, await offersTo(turn), { ...(await reader(turn)), notices: [why] });

  const reader = (turn: BoardTurn): Promise<BoardReader> => access.readerAt(turn, turn.where.place);

  const preview = async (turn: BoardTurn, draft: BoardDraft, page: Page): Promise<BoardReply> => {
    if (draft.place === '') return formAgain(turn, draft, page, turn.phrases.t('board.form.place.required'));
    const { offer, wanted, notices } = await wantedOf(turn, draft);
    const refusal = await rights(turn, offer.place);
    if (refusal) return formAgain(turn, draft, page, cards.refusalText(refusal, turn.input.locale));
    const made = createBoard(wanted, turn.now);
    const { playbook } = turn.input.knowledge;
    const destined = { place: offer.name, people: wanted.people ?? [] };
    const own = { ...(await reader(turn)), notices: [...turn.input.notices, ...notices] };
    return made.kind === 'created'
      ? shown(cards.preview(draft, made.board, playbook, destined, own))
      : formAgain(turn, draft, page, cards.refusalText(made.refusal, turn.input.locale));
  };

  const post = async (turn: BoardTurn, draft: BoardDraft): Promise<BoardReply> => {
    const { offer, wanted, notices } = await wantedOf(turn, draft);
    const refusal = await rights(turn, offer.place);
    if (refusal) return refusedAs(turn, refusal);
    const own = { ...(await reader(turn)), notices: [...turn.input.notices, ...notices] };
    const { reply, board, isPosted } = await postNow(turn, offer, wanted, own, forms.of(turn, draft));
    // A toast says why it was not posted, and the form stays.
    if (board === null) return reply;
    if (draft.instead !== '')
      await giveUp(draft.instead, board, wanted.poster, turn.activity, [turn.input.turn.trace]);
    await forms.settle(turn, draft, reply.card, isPosted ? board : null);
    return reply;
  };

  const people = async (turn: BoardTurn, draft: BoardDraft, page: Page): Promise<BoardReply> => {
    // Who can be chosen depends on the place.
    if (draft.place === '') return formAgain(turn, draft, page, turn.phrases.t('board.form.place.required'));
    const { place } = await offerFor(turn, draft);
    const [members, { people: chosen, left }] = await Promise.all([
      roster.some(place),
      peopleFor(turn, place, draft.people),
    ]);
    const assignable = { members, picker: turn.where.client === PICKER_CLIENT };
    const own = { ...(await reader(turn)), notices: [...turn.input.notices, ...left] };
    const byRole = new Map(chosen.map(({ role, to }) => [role, to]));
    return shown(cards.people(draft, page, assignable, byRole, own));
  };

  const timeZoneOf = ({ input }: BoardTurn): string => input.turn.timeZone ?? defaults.timeZone;

  /** @throws BoardTurnProblem if the place was not offered to this person, or no longer exists. */
  const offerFor = async (turn: BoardTurn, { place }: BoardDraft): Promise<PlaceOffer> => {
    const offer = (await offersTo(turn)).find(({ id }) => id === place);
    if (!offer) throw new BoardTurnProblem({ kind: 'place-closed' });
    return offer;
  };

  /** `notices`: what cannot be as the draft says. */
  const wantedOf = async (
    turn: BoardTurn,
    draft: BoardDraft,
  ): Promise<{ offer: PlaceOffer; wanted: NewBoard; notices: string[] }> => {
    const offer = await offerFor(turn, draft);
    const { people: chosen, left } = await peopleFor(turn, offer.place, draft.people);
    const { playbook } = turn.input.knowledge;
    const locale = matchLocale(draft.locale, playbook.locales) ?? turn.input.locale;
    const wanted: NewBoard = {
      operation: operationOf(draft),
      poster: await access.actorAt(turn, offer.place),
      place: offer.place,
      title: draft.title,
      locale,
      page: pageFor(turn, draft.page, locale),
      scope: draft.scope,
      due: draft.due,
      timeZone: timeZoneOf(turn),
      reminders: { mode: 'both', hour: defaults.reminderHour },
      people: chosen,
    };
    return { offer, wanted, notices: left };
  };

  return {
    async named(turn, { process, question, due: said }) {
      const refusal = await refusalHere(turn);
      if (refusal) return refusedAs(turn, refusal);
      const { pages, filter } = tasksNamed(question, turn.input);
      const [page, ...others] = pages;
      if (!page) throw new BoardTurnProblem({ kind: 'page-without-tasks', page: process });
      const order = dayOrder(turn.input.locale, turn.input.turn.localeHints);
      const today = dateIn(timeZoneOf(turn), turn.now);
      const { due, notices } = dueAsked(said, today, turn.phrases, order);
      const asked: AskedBoard = { owner: ownerMark(turn), form: 'message', due };
      const told = { ...turn, input: { ...turn.input, notices: [...turn.input.notices, ...notices] } };
      return others.length === 0
        ? form(told, page, filter, asked)
        : shown(cards.processes(pages, filter, asked, await reader(told)));
    },
    async open(turn, id, filter, asked) {
      refuseOthers(turn, asked);
      const refusal = await refusalHere(turn);
      if (refusal) return refusedAs(turn, refusal);
      const page = pageFor(turn, id, turn.input.locale);
      // The choice of a process is a message of the dialog; any other card only shows the form to this person.
      const isOwn = asked.form === 'message' || !turn.input.turn.inPlace;
      const own: AskedBoard = { ...asked, owner: ownerMark(turn), form: isOwn ? 'message' : 'view' };
      return form(turn, page, filter, own);
    },
    async step(turn, step, draft) {
      refuseOthers(turn, draft);
      const page = pageFor(turn, draft.page, turn.input.locale);
      switch (step) {
        case 'form':
          return formOf(turn, draft, page, await offersTo(turn), await reader(turn));
        case 'pick':
          return shown(cards.pick(draft, page, await reader(turn)));
        case 'people':
          return people(turn, draft, page);
        case 'preview':
          return preview(turn, draft, page);
        case 'post':
          return post(turn, draft);
      }
    },
    async discard(turn, discarded) {
      refuseOthers(turn, discarded);
      const card = cards.discarded(await reader(turn));
      await forms.settle(turn, discarded, card, null);
      return shown(card);
    },
  };
}

/** Marks the person who asked for a form; it gives no right, and only keeps others from using the form by mistake. */
export function ownerMark({ input }: BoardTurn): string {
  return digest(input.turn.person.id);
}

/** @throws BoardTurnProblem if somebody else asked for the form */
function refuseOthers(turn: BoardTurn, { owner }: FormOrigin): void {
  if (owner !== '' && owner !== ownerMark(turn)) throw new BoardTurnProblem({ kind: 'form-of-another' });
}

/** The same for a press that is delivered twice. The same form with other entries posts another board. */
function operationOf({ operation, title, scope, due, locale, place, people }: BoardDraft): string {
  return digest(JSON.stringify([operation, title, scope, due, locale, place, people]));
}

/** @throws BoardTurnProblem if the page does not exist or has no tasks. */
function pageFor({ input }: BoardTurn, id: PageId, locale: string): Page {
  const page = findPage(input.knowledge.playbook, id, locale)?.page;
  if (!page) throw new BoardTurnProblem({ kind: 'page-gone' });
  if (page.tasks.length === 0) throw new BoardTurnProblem({ kind: 'page-without-tasks', page: page.title });
  return page;
}
