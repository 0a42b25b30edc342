import type { Reply } from '../../answering/answer';
import type { Card } from '../card/card';
import type { View } from '../card/view';
import type { FramedParts } from './frame';

/** Gives the card parts of a reply in a view, made by `frame` when they are not known yet. */
export type KnownParts = (reply: Reply, view: View, frame: () => FramedParts) => FramedParts;

/**
 * Knows the cards of a reply for as long as somebody holds the reply, so it needs no bound of its own. A view with
 * something of a single turn in it (a notice, an id to rate by, a way back) is framed each time.
 */
export function rememberParts(): KnownParts {
  const known = new WeakMap<Reply, Map<string, FramedParts>>();
  return (reply, view, frame) => {
    if (view.notices.length > 0 || view.rating !== undefined || view.guide) return frame();
    const parts = known.get(reply) ?? new Map<string, FramedParts>();
    known.set(reply, parts);
    const key = `${view.locale} ${view.boards === true}`;
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
      // A button may ask for any number.
      const part = Math.min(Math.max(Math.trunc(wanted), 0), count - 1);
      const found = cards.get(part) ?? card(part);
      cards.set(part, found);
      return found;
    },
  };
}
