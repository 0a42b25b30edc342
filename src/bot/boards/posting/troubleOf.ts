import type { TroubleKind } from '../../../cards/boardCards';
import type { Delivery } from '../../connector/delivery';

/** What went wrong with the card of a board. `why`: what the service answered, or the day on which a series ended; may be empty. */
export type Trouble = { kind: TroubleKind; why: string };

/**
 * What was tried: to post the card while the poster waits, to post it later, likewise with a series that ends with this,
 * or to bring it up to date.
 */
type Tried = 'posting-now' | 'posting' | 'repeating' | 'updating';

/** `posting-now` expects that a job tries again, the others that nobody does. Undefined if the card was delivered. */
export function troubleOf(delivery: Delivery, tried: Tried): Trouble | undefined {
  const why = 'why' in delivery ? delivery.why : '';
  const isPosted = tried === 'updating';
  if (tried === 'repeating' && delivery.kind !== 'delivered') return { kind: 'repeat-failed', why };
  switch (delivery.kind) {
    case 'delivered':
      return undefined;
    case 'throttled':
    case 'unavailable':
      return { kind: lateKind(tried, 'post-delayed', 'post-failed'), why };
    case 'unsure':
      return { kind: lateKind(tried, 'post-unconfirmed', 'post-unsure'), why };
    case 'gone':
      return { kind: 'place-gone', why };
    case 'not-installed':
      return { kind: isPosted ? 'card-stuck' : 'app-missing', why };
    case 'forbidden':
      return { kind: isPosted ? 'card-forbidden' : 'no-right', why };
    case 'unsupported':
      return { kind: 'post-unsupported', why };
    case 'rejected':
      return { kind: isPosted ? 'card-refused' : 'post-refused', why };
  }
}

function lateKind(tried: Tried, now: TroubleKind, later: TroubleKind): TroubleKind {
  switch (tried) {
    case 'posting-now':
      return now;
    case 'posting':
    case 'repeating':
      return later;
    case 'updating':
      return 'card-late';
  }
}
