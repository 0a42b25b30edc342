import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import { isLagging } from '../../../boards/keeping/boardJobs';

export type Lag = { stored: StoredBoard; card: PostedCard };

/** The card that has been out of date longest, so that a busy board does not keep others waiting. */
export function longestLag(boards: readonly StoredBoard[]): Lag | undefined {
  const lags = boards.filter(isLagging).flatMap((stored) => {
    const card = stored.cards.find(({ change }) => change < stored.board.change);
    return card ? [{ stored, card }] : [];
  });
  return lags.sort((a, b) => since(a) - since(b))[0];
}

/** Time of the first change that the card does not show, in epoch milliseconds; 0 if that event is no longer stored. */
function since({ stored, card }: Lag): number {
  return stored.events.find(({ change }) => change > card.change)?.at ?? 0;
}
