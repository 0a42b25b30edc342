import type { PostedCard, ReplacedCard, StoredBoard } from '../../../boards/history/storedBoard';
import { isLagging } from '../../../boards/keeping/boardJobs';
import type { CardWait } from './cardWait';

/**
 * `outdated`: the card of the board, or a message that should say that it is not the card any more. `wait`: set if it
 * failed. `readyAt`: since when it is to be updated, in epoch milliseconds; in the future if it waits.
 */
export type Lag = {
  stored: StoredBoard;
  outdated: PostedCard | ReplacedCard;
  wait: CardWait | undefined;
  readyAt: number;
};

/**
 * What is out of date, in the order in which it should be updated: the longest ready first, so that neither a busy board
 * nor one that fails keeps others waiting. Replaced messages come when no card is ready.
 */
export function lagsOf(boards: readonly StoredBoard[], waits: readonly CardWait[], now: number): Lag[] {
  const waitOf = ({ board }: StoredBoard, activity: string) =>
    waits.find((wait) => wait.board === board.id && wait.activity === activity);
  const lagging = boards.filter(isLagging);
  const cards = lagging.flatMap((stored): Lag[] => {
    const card = stored.cards.find(({ change }) => change < stored.board.change);
    if (!card) return [];
    const wait = waitOf(stored, card.activity);
    return [{ stored, outdated: card, wait, readyAt: wait?.at ?? Math.min(since(stored, card), now) }];
  });
  const replaced = lagging.flatMap((stored) =>
    stored.replaced
      .filter(({ told }) => !told)
      .map((outdated): Lag => {
        const wait = waitOf(stored, outdated.activity);
        return { stored, outdated, wait, readyAt: wait?.at ?? 0 };
      }),
  );
  const inTurn = (lags: Lag[]) => lags.sort((a, b) => a.readyAt - b.readyAt);
  const all = [...inTurn(cards), ...inTurn(replaced)];
  const isReady = ({ readyAt }: Lag) => readyAt <= now;
  return [...all.filter(isReady), ...inTurn(all.filter((lag) => !isReady(lag)))];
}

/** Time of the first change that the card does not show, in epoch milliseconds; 0 if that event is no longer stored. */
function since({ events }: StoredBoard, card: PostedCard): number {
  return events.find(({ change }) => change > card.change)?.at ?? 0;
}
