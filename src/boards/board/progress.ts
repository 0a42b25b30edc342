import type { BoardTask } from './board';

/** `open + done + skipped = total`. */
type Share = { open: number; done: number; skipped: number; total: number };

/** Tasks whose row does not say whether they are mandatory count as optional. */
export type Progress = { all: Share; mandatory: Share; optional: Share };

/** The progress of a set of tasks, such as those of a board, a step or a role. */
export function progressOf(tasks: readonly BoardTask[]): Progress {
  return {
    all: shareOf(tasks),
    mandatory: shareOf(tasks.filter(({ requirement }) => requirement === 'mandatory')),
    optional: shareOf(tasks.filter(({ requirement }) => requirement !== 'mandatory')),
  };
}

function shareOf(tasks: readonly BoardTask[]): Share {
  const count = (kind: BoardTask['state']['kind']) => tasks.filter(({ state }) => state.kind === kind).length;
  return { open: count('todo'), done: count('done'), skipped: count('skipped'), total: tasks.length };
}
