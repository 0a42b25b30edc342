import type { Phrases } from '../../../i18n/phrases';
import { shortened } from '../../card/shortened';

/** What goes wrong around a board besides refusals; `place` is its name. */
export type BoardProblem =
  /** The app is not installed in the team or chat. */
  | { kind: 'app-missing'; place: string }
  /** The bot or the person may not post there. */
  | { kind: 'no-right'; place: string }
  /** The channel or chat is no longer there. */
  | { kind: 'place-gone'; place: string }
  /** It was not offered to this person, or is no longer. */
  | { kind: 'place-closed' }
  /** The channel did not accept the card now; it will be tried again. */
  | { kind: 'post-delayed'; place: string }
  /** The card of a board can no longer be brought up to date, for good. */
  | { kind: 'card-stuck'; title: string; place: string }
  | { kind: 'board-unknown' }
  /** Too many people changed it at once; nothing has been changed. */
  | { kind: 'board-busy' }
  /** What is stored of it is not understood. */
  | { kind: 'board-unreadable' }
  /** The playbook has no such page any more. */
  | { kind: 'page-gone' }
  | { kind: 'page-without-tasks'; page: string }
  /** The bot knows of no place to post to. */
  | { kind: 'no-places' }
  /** The person to assign to is not in this conversation. */
  | { kind: 'person-unknown' };

/** What is wrong and the remedy, in one or two sentences. */
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
