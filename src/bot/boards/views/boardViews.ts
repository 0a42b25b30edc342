import { LRUCache } from 'lru-cache';
import type { Board } from '../../../boards/board/board';
import { mayManage } from '../../../boards/commands/rights';
import type { BoardSeen } from '../../../cards/actions/board/boardSeen';
import type { BoardCards, BoardReader } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Playbook } from '../../../playbook/playbook';

/** The card of a board as one reader sees it. */
export type BoardViews = (board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader) => Card;

/** More than the boards on which a team clicks in one minute; a card has at most 32,000 UTF-16 units: some megabytes. */
const REMEMBERED = 200;
/**
 * Cards are cached for at most this time, in milliseconds: they show what is overdue, and dates without the current
 * year.
 */
const FRESH_MS = 60_000;

/**
 * Caches the card for all readers who see the same. A long board takes tens of milliseconds to lay out, and in a team
 * many people click at the same moment. Of the reader, the card depends only on the language, the time zone, the rights
 * and the notices.
 */
export function createBoardViews(cards: BoardCards): BoardViews {
  const views = new LRUCache<string, Card>({ max: REMEMBERED });
  return (board, playbook, seen, reader) => {
    const { actor, now, notices = [] } = reader;
    const locale = seen.own ? reader.locale : board.locale;
    const rights = [actor.role, mayManage(board, actor), reader.alwaysOwn === true];
    const minute = Math.floor(now / FRESH_MS);
    const key = JSON.stringify([
      board.id,
      board.change,
      playbook.version,
      seen,
      locale,
      reader.timeZone ?? null,
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
