import { LRUCache } from 'lru-cache';
import type { BoardTask } from '../../../boards/board/board';
import { digest } from '../../../boards/board/keys';
import type { BoardView } from './boardView';

/** The size of a task's row, in UTF-16 units of JSON; `weigh` measures it when the size is not cached. */
export type RowWeights = (view: BoardView, task: BoardTask, weigh: () => number) => number;

/** Enough for fifty of the longest boards; takes some megabytes. */
const REMEMBERED = 20_000;

/**
 * Caches the size of a row until something that it shows changes. Splitting a long board needs the sizes of all its
 * tasks, but a tick changes only one of them.
 */
export function createRowWeights(): RowWeights {
  const known = new LRUCache<string, number>({ max: REMEMBERED });
  return (view, task, weigh) => {
    const { board, playbook, locale, seen, today, mayWork, mayManage, reader } = view;
    const rights = [mayWork, mayManage, reader === null];
    const frame = [playbook.version, board.page, locale, seen, today, rights, board.due, board.timeZone];
    const key = digest(JSON.stringify([frame, task]));
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const weight = weigh();
    known.set(key, weight);
    return weight;
  };
}
