import { POSTED_MARK } from '../../actions/postedMark';
import type { Card } from '../../card/card';

/** The card with the mark of the posted card on each button about the board. */
export function withPostedMark(card: Card): Card {
  const { type, version, body, ...rest } = card.content;
  return { ...card, content: { ...marked(rest), type, version, body: body.map(marked) } };
}

function marked<T extends object>(element: T): T {
  const entries = Object.entries(element).map(([key, value]) => {
    // Clients that use the fallback send a message, which does not name the card that was pressed.
    if (key === 'fallback') return [key, value];
    // The links in the rows: there is no room, and each row has two buttons with the mark.
    if (key === 'inlines') return [key, value];
    return [key, key === 'data' && isOfBoard(value) ? { ...value, ...POSTED_MARK } : deeper(value)];
  });
  return { ...element, ...Object.fromEntries(entries) };
}

function deeper(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deeper);
  return isObject(value) ? marked(value) : value;
}

function isOfBoard(value: unknown): value is object {
  return isObject(value) && ('board' in value || 'row' in value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
