import { LRUCache } from 'lru-cache';
import type { Board } from '../../../boards/board/board';
import { type BoardDiff, diffOf } from '../../../boards/reports/diff';
import { findPage, type Playbook } from '../../../playbook/playbook';

/** How the playbook differs from a board, in the board's language; undefined if it does not. */
export type Differences = (board: Board, playbook: Playbook) => BoardDiff | undefined;

const REMEMBERED = 100;

/** Caches the comparison of a board with the playbook. Most changes are ticks, and these do not affect it. */
export function createDifferences(): Differences {
  const found = new LRUCache<string, { diff: BoardDiff | undefined }>({ max: REMEMBERED });
  return (board, playbook) => {
    const key = `${board.id} ${playbook.version} ${board.kept} ${board.tasks.map(markOf).join()}`;
    const known = found.get(key);
    if (known) return known.diff;
    const diff = diffOf(board, findPage(playbook, board.page, board.locale)?.page);
    found.set(key, { diff });
    return diff;
  };
}

/** Everything about a task that the comparison uses. */
function markOf({ item, requirement, gone }: Board['tasks'][number]): string {
  return `${item}${requirement.charAt(0)}${gone ? '-' : ''}`;
}
