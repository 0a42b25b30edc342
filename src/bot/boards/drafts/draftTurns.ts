import type { TaskFilter } from '../../../answering/topic';
import { digest } from '../../../boards/board/keys';
import { clipped } from '../../../boards/board/limits';
import type { Refusal } from '../../../boards/board/refusal';
import { createBoard } from '../../../boards/history/create';
import type { BoardDraft, DraftStep, FormOrigin } from '../../../cards/actions/board/boardDraft';
import type { AskedBoard } from '../../../cards/actions/board/boardPress';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import type { Page, PageId } from '../../../playbook/page';
import type { BoardRequest } from '../../commands/request/boardRequest';
import type { Roster } from '../../directory/roster';
import type { Access } from '../access/access';
import { type BoardReply, type BoardTurn, BoardTurnProblem, shown } from '../access/boardTurn';
import type { PostingRights } from '../access/postingRights';
import type { GiveUpPending } from '../posting/giveUpPending';
import type { VisibleTemplates } from '../templates/visibleTemplates';
import { tasksNamed } from './boardPages';
import type { ClosedForms } from './closedForms';
import { dayOrder } from './dayOrder';
import { detailsAsked } from './detailsAsked';
import { dueAsked } from './dueAsked';
import { firstDraft } from './firstDraft';
import type { FormMessages } from './formMessages';
import { peopleAsked } from './peopleAsked';
import { createPostDraft } from './postDraft';
import type { PostNow } from './postNow';
import { pageFor, pageOf, type WantedBoards } from './wantedBoards';

/**
 * The posting dialog, from "post tasks" to the card in the channel. Its cards belong to the person who asked: for
 * anybody else every method throws the BoardTurnProblem `form-of-another`, and `form-closed` from an old card of a form that
 * was cancelled or has posted its board.
 */
export type DraftTurns = {
  /**
   * Starts with a named process and the tasks wanted. If the name is empty: the process of the conversation, or a
   * choice.
   */
  named(turn: BoardTurn, asked: BoardRequest): Promise<BoardReply>;
  open(turn: BoardTurn, page: PageId, filter: TaskFilter, asked: AskedBoard): Promise<BoardReply>;
  step(turn: BoardTurn, step: DraftStep, draft: BoardDraft): Promise<BoardReply>;
  /** `operation`: of the draft; empty if there is none yet, or on cards of older versions. */
  discard(turn: BoardTurn, form: FormOrigin & { operation: string }): Promise<BoardReply>;
};

/** What was taken for the name of a process can be a whole message. */
const LONGEST_NAMED = 80;

/** Only Teams has the people picker; in other clients its list stays empty. */
const PICKER_CLIENT = 'msteams';

export type DraftParts = {
  cards: BoardCards;
  access: Access;
  wanted: WantedBoards;
  visible: VisibleTemplates;
  rights: PostingRights;
  postNow: PostNow;
  forms: FormMessages;
  closed: ClosedForms;
  giveUp: GiveUpPending;
  roster: Roster;
};

export function createDraftTurns(parts: DraftParts): DraftTurns {
  const { cards, access, wanted, visible, rights, forms, closed, roster } = parts;

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
    const draft = firstDraft(turn, page, filter, asked, await wanted.offersTo(turn));
    const { people: given, notices } = await peopleAsked(turn, draft, page, asked.to, { roster, cards });
    const own = await reader(turn);
    const told = { ...own, notices: [...(own.notices ?? []), ...notices] };
    return formOf(turn, { ...draft, people: given }, page, told);
  };

  const formOf = async (
    turn: BoardTurn,
    draft: BoardDraft,
    page: Page,
    own: BoardReader,
  ): Promise<BoardReply> => {
    const [places, templates, { notices }] = await Promise.all([
      wanted.offersTo(turn),
      visible.to(turn),
      wanted.fromTemplate(turn, draft),
    ]);
    const told = { ...own, notices: [...(own.notices ?? []), ...notices] };
    const { playbook } = turn.input.knowledge;
    return shown(cards.form(draft, page, playbook, places, told, templates.length > 0));
  };

  /** The form again, with what is wrong above it. */
  const formAgain = async (
    turn: BoardTurn,
    draft: BoardDraft,
    page: Page,
    why: string,
  ): Promise<BoardReply> => formOf(turn, draft, page, { ...(await reader(turn)), notices: [why] });

  const reader = (turn: BoardTurn): Promise<BoardReader> => access.readerAt(turn, turn.where.place);

  const preview = async (turn: BoardTurn, draft: BoardDraft, page: Page): Promise<BoardReply> => {
    if (draft.place === '') return formAgain(turn, draft, page, turn.phrases.t('board.form.place.required'));
    const { offer, board, notices } = await wanted.board(turn, draft);
    const refusal = await rights(turn, offer.place);
    if (refusal) return formAgain(turn, draft, page, cards.refusalText(refusal, turn.input.locale));
    const made = createBoard(board, turn.now);
    const { playbook } = turn.input.knowledge;
    const destined = { place: offer.name, people: board.people ?? [] };
    const own = { ...(await reader(turn)), notices: [...turn.input.notices, ...notices] };
    return made.kind === 'created'
      ? shown(cards.preview(draft, made.board, playbook, destined, own))
      : formAgain(turn, draft, page, cards.refusalText(made.refusal, turn.input.locale));
  };

  const post = createPostDraft({ ...parts, refusedAs, preview });

  const people = async (turn: BoardTurn, draft: BoardDraft, page: Page): Promise<BoardReply> => {
    // Who can be chosen depends on the place.
    if (draft.place === '') return formAgain(turn, draft, page, turn.phrases.t('board.form.place.required'));
    const { place } = await wanted.offer(turn, draft);
    const [members, { people: chosen, left }] = await Promise.all([
      roster.some(place, [turn.input.turn.trace]),
      wanted.people(turn, place, draft.people),
    ]);
    const assignable = { members, picker: turn.where.client === PICKER_CLIENT };
    const own = { ...(await reader(turn)), notices: [...turn.input.notices, ...left] };
    const byRole = new Map(chosen.map(({ role, to }) => [role, to]));
    return shown(cards.people(draft, page, assignable, byRole, own));
  };

  return {
    async named(turn, { process, question, due: said, details }) {
      const refusal = await refusalHere(turn);
      if (refusal) return refusedAs(turn, refusal);
      const { pages, filter, unknown } = tasksNamed(question, turn.input);
      const [page, ...others] = pages;
      if (!page) throw new BoardTurnProblem({ kind: 'page-without-tasks', page: process });
      const today = wanted.today(turn);
      const order = dayOrder(turn.input.locale, turn.input.turn.localeHints);
      const { due, notices } = dueAsked(said, today, turn.phrases, order);
      const { notices: left, ...rest } = detailsAsked(turn, details, wanted.locales(turn), today);
      const asked: AskedBoard = { owner: ownerMark(turn), form: 'message', due, ...rest };
      const name = clipped(process, LONGEST_NAMED);
      const unread = unknown && name !== '' ? [turn.phrases.t('board.processes.unknown', { name })] : [];
      const own = [...turn.input.notices, ...unread, ...notices, ...left];
      const told = { ...turn, input: { ...turn.input, notices: own } };
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
      const isOver = step !== 'post' && (await closed.isClosed(turn.input.turn.person.id, draft.operation));
      if (isOver) throw new BoardTurnProblem({ kind: 'form-closed' });
      const page = pageOf(turn, draft, turn.input.locale);
      switch (step) {
        case 'form':
          return formOf(turn, draft, page, await reader(turn));
        case 'pick':
          return shown(cards.pick(draft, page, await reader(turn)));
        case 'people':
          return people(turn, draft, page);
        case 'preview':
          return preview(turn, draft, page);
        case 'post':
          return post(turn, draft, page);
      }
    },
    async discard(turn, discarded) {
      refuseOthers(turn, discarded);
      const { operation } = discarded;
      if (operation !== '') await closed.cancel(turn.input.turn.person.id, operation);
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
