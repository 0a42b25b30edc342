import type { IsoDate } from '../board/date';
import type { PostedCard, StoredBoard } from '../history/storedBoard';

/** With a card in place of the one that was the same part. A message never goes back to an older change. */
export function withCard(stored: StoredBoard, card: PostedCard): StoredBoard {
  const old = stored.cards.find(({ part }) => part === card.part);
  if (old?.activity === card.activity && old.change >= card.change) return stored;
  const others = stored.cards.filter(({ part }) => part !== card.part);
  return { ...stored, cards: [...others, card].sort((a, b) => a.part - b.part) };
}

/** With a digest noted as sent, or the same board when it has been, on that day or a later one. */
export function claimedReminder(stored: StoredBoard, to: string, on: IsoDate): StoredBoard {
  if (stored.reminded.some((sent) => sent.to === to && sent.on >= on)) return stored;
  const today = stored.reminded.filter((sent) => sent.to !== to && sent.on >= on);
  return { ...stored, reminded: [...today, { to, on }] };
}
