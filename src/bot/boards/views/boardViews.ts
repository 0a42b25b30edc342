import { LRUCache } from 'lru-cache';
import type { Board } from '../../../boards/board/board';
import { mayManage } from '../../../boards/commands/rights';
import type { BoardSeen } from '../../../cards/actions/boardSeen';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Playbook } from '../../../playbook/playbook';

/** The board as one reader sees it. */
export type BoardViews = (board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader) => Card;

/** Of 28,000 UTF-16 units at most, so a few megabytes. */
const REMEMBERED = 30;
/** A card says what is overdue and which year it is: it is not shown for longer than this, in milliseconds. */
const FRESH_MS = 60_000;

/**
 * Lays a board out once for all who see the same: a long one takes tens of milliseconds, and in a team many click in
 * the same moment. What they see depends on nothing of the reader but the language and the rights.
 */
export function createBoardViews(cards: BoardCards): BoardViews {
  const views = new LRUCache<string, Card>({ max: REMEMBERED });
  return (board, playbook, seen, reader) => {
    const { actor, now, notices = [] } = reader;
    const locale = seen.own ? reader.locale : board.locale;
    const rights = [actor.role, mayManage(board, actor)];
    const minute = Math.floor(now / FRESH_MS);
    const key = JSON.stringify([
      board.id,
      board.change,
      playbook.version,
      seen,
      locale,
      rights,
      notices,
      minute,
    ]);
    const known = views.get(key);
    if (known) return known;
    const card = cards.personal(board, playbook, seen, reader);
    views.set(key, card);
    return card;
  };
}
