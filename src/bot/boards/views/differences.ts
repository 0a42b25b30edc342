import { LRUCache } from 'lru-cache';
import type { Board } from '../../../boards/board/board';
import { type BoardDiff, diffOf } from '../../../boards/reports/diff';
import { findPage, type Playbook } from '../../../playbook/playbook';

/** What the playbook says otherwise than a board, in the board's language. */
export type Differences = (board: Board, playbook: Playbook) => BoardDiff | undefined;

const REMEMBERED = 100;

/** Compares a board with the playbook once for each state of either: ticks are many, and change nothing of it. */
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

/** All of a task that the comparison looks at. */
function markOf({ item, requirement, gone }: Board['tasks'][number]): string {
  return `${item}${requirement.charAt(0)}${gone ? '-' : ''}`;
}
