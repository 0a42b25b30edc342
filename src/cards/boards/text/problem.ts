import type { Phrases } from '../../../i18n/phrases';
import { shortened } from '../../card/shortened';

/** Problems with a board, other than refusals; `place` is the name of the place. */
export type BoardProblem =
  /** The app is not installed in the team or chat. */
  | { kind: 'app-missing'; place: string }
  /** The bot or the person may not post in this place. */
  | { kind: 'no-right'; place: string }
  /** The channel or chat no longer exists. */
  | { kind: 'place-gone'; place: string }
  /** The place was not offered to this person, or is no longer offered. */
  | { kind: 'place-closed' }
  /** The channel did not accept the card; there will be a retry. */
  | { kind: 'post-delayed'; place: string }
  /** The card of a board can never be updated again. */
  | { kind: 'card-stuck'; title: string; place: string }
  | { kind: 'board-unknown' }
  /** Too many people changed the board at once; nothing was changed. */
  | { kind: 'board-busy' }
  /** The stored board cannot be parsed. */
  | { kind: 'board-unreadable' }
  /** The playbook no longer has this page. */
  | { kind: 'page-gone' }
  | { kind: 'page-without-tasks'; page: string }
  /** The bot knows no place to post to. */
  | { kind: 'no-places' }
  /** The person to assign to is not in this conversation. */
  | { kind: 'person-unknown' };

/** What is wrong and what to do about it, in one or two sentences. */
export function problemText(problem: BoardProblem, phrases: Phrases): string {
  switch (problem.kind) {
    case 'app-missing':
    case 'no-right':
    case 'place-gone':
    case 'post-delayed':
      return phrases.t(`board.problem.${problem.kind}`, { place: nameOf(problem.place) });
    case 'card-stuck': {
      const place = nameOf(problem.place);
      return phrases.t('board.problem.card-stuck', { title: shortened(problem.title, 120), place });
    }
    case 'page-without-tasks':
      return phrases.t('board.problem.page-without-tasks', { page: shortened(problem.page, 150) });
    case 'place-closed':
    case 'page-gone':
    case 'board-unknown':
    case 'board-busy':
    case 'board-unreadable':
    case 'no-places':
    case 'person-unknown':
      return phrases.t(`board.problem.${problem.kind}`);
  }
}

function nameOf(place: string): string {
  return shortened(place, 120);
}
