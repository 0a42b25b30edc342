import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import { isLagging } from '../../../boards/keeping/boardJobs';

export type Lag = { stored: StoredBoard; card: PostedCard };

/** The card that has been out of date for the longest time, so that a busy board does not keep others waiting. */
export function longestLag(boards: readonly StoredBoard[]): Lag | undefined {
  const lags = boards.filter(isLagging).flatMap((stored) => {
    const card = stored.cards.find(({ change }) => change < stored.board.change);
    return card ? [{ stored, card }] : [];
  });
  return lags.sort((a, b) => since(a) - since(b))[0];
}

/** When the first change was made that the card does not show; 0 when that event is folded away. */
function since({ stored, card }: Lag): number {
  return stored.events.find(({ change }) => change > card.change)?.at ?? 0;
}
