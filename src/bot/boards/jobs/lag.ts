import type { PostedCard, ReplacedCard, StoredBoard } from '../../../boards/history/storedBoard';
import { isLagging } from '../../../boards/keeping/boardJobs';

/** `outdated`: the card of the board, or a message that should say that it is not the card any more. */
export type Lag = { stored: StoredBoard; outdated: PostedCard | ReplacedCard };

/**
 * The card that has been out of date longest, so that a busy board does not keep others waiting; replaced messages
 * come when no card waits.
 */
export function longestLag(boards: readonly StoredBoard[]): Lag | undefined {
  const lagging = boards.filter(isLagging);
  const cards = lagging.flatMap((stored) => {
    const card = stored.cards.find(({ change }) => change < stored.board.change);
    return card ? [{ stored, outdated: card, since: since(stored, card) }] : [];
  });
  const replaced = lagging.flatMap((stored) =>
    stored.replaced.filter(({ told }) => !told).map((outdated) => ({ stored, outdated })),
  );
  return cards.sort((a, b) => a.since - b.since)[0] ?? replaced[0];
}

/** Time of the first change that the card does not show, in epoch milliseconds; 0 if that event is no longer stored. */
function since({ events }: StoredBoard, card: PostedCard): number {
  return events.find(({ change }) => change > card.change)?.at ?? 0;
}
