import type { BoardProblem } from '../../../cards/boardCards';
import type { Delivery } from '../../connector/delivery';

/** Why a board could not be posted, for the poster; undefined if it was posted. `place` is the name of the place. */
export function postProblem(delivery: Delivery, place: string): BoardProblem | undefined {
  switch (delivery.kind) {
    case 'delivered':
      return undefined;
    case 'throttled':
    case 'unavailable':
    case 'unsure':
      return { kind: 'post-delayed', place };
    case 'gone':
      return { kind: 'place-gone', place };
    case 'not-installed':
      return { kind: 'app-missing', place };
    case 'unsupported':
    case 'rejected':
      return { kind: 'no-right', place };
  }
}
