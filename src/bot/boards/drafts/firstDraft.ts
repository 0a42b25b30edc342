import type { TaskFilter } from '../../../answering/topic';
import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import { type BoardDraft, HERE, LONGEST_OPERATION } from '../../../cards/actions/board/boardDraft';
import type { AskedBoard } from '../../../cards/actions/board/boardPress';
import type { Page } from '../../../playbook/page';
import type { PlaceOffer } from '../../directory/placeOffers';
import type { BoardTurn } from '../access/boardTurn';

/** The draft that a form begins with: what was asked for, and else what is usual. Nobody has a role yet. */
export function firstDraft(
  turn: BoardTurn,
  page: Page,
  filter: TaskFilter,
  asked: AskedBoard,
  places: readonly PlaceOffer[],
): BoardDraft {
  return {
    page: page.id,
    title: clipped(asked.title || page.title, TEXT_LIMITS.title),
    scope: { kind: 'filter', ...filter },
    due: asked.due,
    locale: asked.locale ?? turn.input.locale,
    place: places.some(({ id }) => id === HERE) ? HERE : '',
    operation: clipped(turn.activity, LONGEST_OPERATION),
    instead: '',
    people: [],
    template: '',
    every: asked.every,
    next: asked.next,
    owner: asked.owner,
    form: asked.form,
  };
}
