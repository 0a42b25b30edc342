import type { Phrases } from '../../../i18n/phrases';
import { shortened } from '../../text/shortened';

/** What happened to the card of a board that could not be posted or updated. */
export type TroubleKind =
  /** The app is not installed in the team or chat; `card-stuck`: any more. */
  | 'app-missing'
  | 'card-stuck'
  /** The app is installed, but may not post there, or may not change its card. */
  | 'no-right'
  | 'card-forbidden'
  /** The channel or chat no longer exists. */
  | 'place-gone'
  /** The service did not accept the card, or did not confirm it; there will be a retry. */
  | 'post-delayed'
  | 'post-unconfirmed'
  /** The same, after the last retry. */
  | 'post-failed'
  | 'post-unsure'
  | 'card-late'
  /** The service rejects the card and would reject it again. */
  | 'post-refused'
  | 'card-refused'
  /** Nothing can be posted there outside of a turn. */
  | 'post-unsupported'
  /** The next board of a series could not be posted, or will not be, so that there are no more. */
  | 'repeat-failed'
  | 'repeat-ended'
  /** Whoever set up the series may not post there any more. */
  | 'repeat-not-allowed';

/** `title` is the one of the board, `place` the name of the place, `why` what the service answered, such as `HTTP 400`. */
export type BoardTrouble = { kind: TroubleKind; title: string; place: string; why: string };

/** Problems with a board, other than refusals. */
export type BoardProblem =
  | BoardTrouble
  /** The place was not offered to this person, or is no longer offered. */
  | { kind: 'place-closed' }
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
  /** The bot cannot write to the person alone. */
  | { kind: 'no-chat' }
  /** Only the poster may do this. */
  | { kind: 'poster-only' }
  /** The person to assign to is not in this conversation. */
  | { kind: 'person-unknown' }
  /** The person to assign to is a guest, who cannot tick tasks. */
  | { kind: 'person-guest'; who: string }
  /** The roster could not be read, so nobody knows whether the person to assign to may tick tasks. */
  | { kind: 'person-unchecked' }
  /** The person has left the channel or chat. */
  | { kind: 'not-member' }
  /** Somebody else asked for this form. */
  | { kind: 'form-of-another' }
  /** The form was cancelled, or has posted its board. */
  | { kind: 'form-closed' }
  /** The template was deleted, or is not for this person. */
  | { kind: 'template-gone' };

/** What is wrong and what to do about it, in one or two sentences. */
export function problemText(problem: BoardProblem, phrases: Phrases): string {
  switch (problem.kind) {
    case 'app-missing':
    case 'no-right':
    case 'place-gone':
    case 'post-delayed':
    case 'post-unconfirmed':
    case 'post-failed':
    case 'post-unsure':
    case 'post-refused':
    case 'post-unsupported':
    case 'repeat-failed':
    case 'repeat-ended':
    case 'repeat-not-allowed':
    case 'card-stuck':
    case 'card-late':
    case 'card-forbidden':
    case 'card-refused': {
      const { kind, title, place, why } = problem;
      // Anything else is no answer of the service, and in no language of the person.
      const answer = why.startsWith('HTTP ') ? shortened(why, 80) : phrases.t('board.problem.no-answer');
      const names = { title: shortened(title, 120), place: shortened(place, 120), why: answer };
      return phrases.t(`board.problem.${kind}`, names);
    }
    case 'page-without-tasks':
      return phrases.t('board.problem.page-without-tasks', { page: shortened(problem.page, 150) });
    case 'person-guest':
      return phrases.t('board.problem.person-guest', { who: shortened(problem.who, 60) });
    case 'template-gone':
      return phrases.t('refusal.board_template_gone');
    case 'place-closed':
    case 'page-gone':
    case 'board-unknown':
    case 'board-busy':
    case 'board-unreadable':
    case 'no-places':
    case 'no-chat':
    case 'poster-only':
    case 'person-unknown':
    case 'person-unchecked':
    case 'not-member':
    case 'form-of-another':
    case 'form-closed':
      return phrases.t(`board.problem.${problem.kind}`);
  }
}
