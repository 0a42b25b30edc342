import { randomUUID } from 'node:crypto';

/** Stands for a card while the rest of an answer is written. */
const CARD = `card ${randomUUID()}`;

/**
 * Writes answers as JSON. Most of an answer is its card, and in a crowd many are answered with the same one, as the same
 * object: a card that was sent before is written once more and then kept, for as long as anybody has that object. Cards
 * must not be changed after they were sent.
 */
export function createJsonOnce(): (body: unknown) => Buffer {
  const known = new WeakMap<object, Buffer | null>();

  const textOf = (card: object): Buffer => {
    const before = known.get(card);
    if (before) return before;
    const text = Buffer.from(JSON.stringify(card));
    known.set(card, before === null ? text : null);
    return text;
  };

  return (body) => {
    const cards: Buffer[] = [];
    const rest = JSON.stringify(body ?? null, (_name, value: unknown) => {
      if (!isCard(value)) return value;
      cards.push(textOf(value));
      return CARD;
    });
    const [first = '', ...others] = rest.split(`"${CARD}"`);
    const pieces = others.flatMap((piece, index) => [cards[index] ?? Buffer.alloc(0), Buffer.from(piece)]);
    return Buffer.concat([Buffer.from(first), ...pieces]);
  };
}

function isCard(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'AdaptiveCard';
}
