import type { Board, BoardTask } from '../board/board';
import { type DueState, dueOf, dueStateOf, todayOf } from '../board/due';
import type { TaskWords } from './words';

/** One task of a board as a flat record. Times are ISO in UTC, days are days in the board's time zone. */
export type ExportRow = {
  board: string;
  title: string;
  page: string;
  boardState: Board['state'];
  item: string;
  task: string;
  name: string;
  requirement: BoardTask['requirement'];
  role: string | null;
  services: string[];
  step: string | null;
  state: BoardTask['state']['kind'];
  /** Who did or skipped it. */
  by: string | null;
  at: string | null;
  reason: string | null;
  claimedBy: string | null;
  assignedTo: string | null;
  due: string | null;
  dueState: DueState;
  note: string | null;
  gone: boolean;
  /** Added by people, and not from the playbook. */
  own: boolean;
};

/** The tasks of a board for export, with keys for roles and services. `now` is in epoch milliseconds. */
export function exportRows(
  board: Board,
  wordsOf: (task: BoardTask) => Pick<TaskWords, 'name' | 'step'>,
  now: number,
): ExportRow[] {
  const today = todayOf(board, now);
  return board.tasks.map((task) => {
    const { name, step } = wordsOf(task);
    return {
      board: board.id,
      title: board.title,
      page: board.page,
      boardState: board.state,
      item: task.item,
      task: task.task,
      name,
      requirement: task.requirement,
      role: task.role,
      services: task.services,
      step,
      state: task.state.kind,
      by: task.state.kind === 'todo' ? null : task.state.by.name,
      at: task.state.kind === 'todo' ? null : new Date(task.state.at).toISOString(),
      reason: task.state.kind === 'skipped' ? task.state.reason : null,
      claimedBy: task.claimedBy?.name ?? null,
      assignedTo: task.assignedTo?.name ?? null,
      due: dueOf(board, task),
      dueState: dueStateOf(board, task, today),
      note: task.note?.text ?? null,
      gone: task.gone,
      own: task.own !== null,
    };
  });
}
