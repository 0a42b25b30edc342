import { LRUCache } from 'lru-cache';
import type { BoardTask } from '../../../boards/board/board';
import { digest } from '../../../boards/board/keys';
import { atMost } from '../../../playbook/remembered';
import type { BoardView } from './boardView';

/** The size of a task's row as everybody sees it, in UTF-16 units of JSON; `weigh` measures it when the size is not cached. */
export type RowWeights = (view: BoardView, task: BoardTask, weigh: () => number) => number;

/** Enough for fifty of the longest boards; takes some megabytes. */
const REMEMBERED = 20_000;
/** Sizes of one task that are kept with it: languages and parts in which it is seen. */
const REMEMBERED_OF_TASK = 20;

/**
 * Caches the size of a row until something that it shows changes. Splitting a long board needs the sizes of all its
 * tasks, but a tick changes only one of them, and the others stay the same objects in the process that ticked. Of a
 * board that was read anew, the sizes are found by what the tasks say.
 */
export function createRowWeights(): RowWeights {
  const known = new LRUCache<string, number>(atMost(REMEMBERED));
  const ofTask = new WeakMap<BoardTask, Map<string, number>>();
  const frames = new WeakMap<BoardView, string>();
  return (view, task, weigh) => {
    const frame = frames.get(view) ?? frameOf(view);
    frames.set(view, frame);
    const own = ofTask.get(task) ?? new Map<string, number>();
    const seen = own.get(frame);
    if (seen !== undefined) return seen;
    const key = digest(`${frame} ${JSON.stringify(task)}`);
    const weight = known.get(key) ?? weigh();
    known.set(key, weight);
    if (own.size >= REMEMBERED_OF_TASK) own.clear();
    own.set(frame, weight);
    ofTask.set(task, own);
    return weight;
  };
}

function frameOf(view: BoardView): string {
  const { board, playbook, locale, seen, today, mayWork } = view;
  return JSON.stringify([
    playbook.version,
    board.page,
    locale,
    seen,
    today,
    mayWork,
    board.due,
    board.timeZone,
  ]);
}
