import type { IsoDate } from '../board/date';
import type { PostedCard, StoredBoard } from '../history/storedBoard';

/**
 * The board with this card in place of the previous card of the same part. The card of a message is never replaced by
 * an older change.
 */
export function withCard(stored: StoredBoard, card: PostedCard): StoredBoard {
  const old = stored.cards.find(({ part }) => part === card.part);
  if (old?.activity === card.activity && old.change >= card.change) return stored;
  const others = stored.cards.filter(({ part }) => part !== card.part);
  return { ...stored, cards: [...others, card].sort((a, b) => a.part - b.part) };
}

/** The board with this digest recorded as sent; the same board when one was already sent on that day or later. */
export function claimedReminder(stored: StoredBoard, to: string, on: IsoDate): StoredBoard {
  if (stored.reminded.some((sent) => sent.to === to && sent.on >= on)) return stored;
  const today = stored.reminded.filter((sent) => sent.to !== to && sent.on >= on);
  return { ...stored, reminded: [...today, { to, on }] };
}
