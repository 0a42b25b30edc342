import type { Reply } from '../../answering/answer';
import type { Card } from '../card/card';
import type { View } from '../card/view';
import type { FramedParts } from './frame';

/** Returns the card parts of a reply in a view; calls `frame` if they are not cached. */
export type KnownParts = (reply: Reply, view: View, frame: () => FramedParts) => FramedParts;

/**
 * Caches the cards of a reply. Entries live only as long as the reply object itself, so no size limit is needed. A view
 * with data of one turn (a notice, a rating id, a draft, a way back) is not cached.
 */
export function rememberParts(): KnownParts {
  const known = new WeakMap<Reply, Map<string, FramedParts>>();
  return (reply, view, frame) => {
    if (view.notices.length > 0 || view.rating !== undefined || view.askTeam !== undefined || view.guide)
      return frame();
    const parts = known.get(reply) ?? new Map<string, FramedParts>();
    known.set(reply, parts);
    const key = `${view.locale} ${view.own ?? ''} ${view.boards === true} ${view.isShared === true} ${view.mayPost !== false}`;
    const found = parts.get(key) ?? eachOnce(frame());
    parts.set(key, found);
    return found;
  };
}

function eachOnce({ count, card }: FramedParts): FramedParts {
  const cards = new Map<number, Card>();
  return {
    count,
    card(wanted) {
      // A button can ask for any number.
      const part = Math.min(Math.max(Math.trunc(wanted), 0), count - 1);
      const found = cards.get(part) ?? card(part);
      cards.set(part, found);
      return found;
    },
  };
}
