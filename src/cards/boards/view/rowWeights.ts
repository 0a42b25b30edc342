import { LRUCache } from 'lru-cache';
import type { BoardTask } from '../../../boards/board/board';
import { digest } from '../../../boards/board/keys';
import type { BoardView } from './boardView';

/** What the rows of tasks weigh, in UTF-16 units of JSON. */
export type RowWeights = (view: BoardView, task: BoardTask, weigh: () => number) => number;

/** Some megabytes; as many as fifty boards of the longest kind have. */
const REMEMBERED = 20_000;

/**
 * Remembers weights for as long as nothing changes that a row shows. Where the parts of a long board begin depends on
 * all of its tasks, and a tick changes one of them.
 */
export function createRowWeights(): RowWeights {
  const known = new LRUCache<string, number>({ max: REMEMBERED });
  return (view, task, weigh) => {
    const { board, playbook, locale, seen, today, mayWork } = view;
    const frame = [playbook.version, board.page, locale, seen, today, mayWork, board.due, board.timeZone];
    const key = digest(JSON.stringify([frame, task]));
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const weight = weigh();
    known.set(key, weight);
    return weight;
  };
}
