import type { Board, BoardTask } from './board';
import { dueOf } from './due';
import { isFormer } from './named';

export type MyTask = { board: Board; task: BoardTask };

/** The open tasks that a person has claimed or been assigned, on open boards; the most urgent first. */
export function myTasks(boards: readonly Board[], personId: string): MyTask[] {
  return boards
    .flatMap((board) => workOn(board).map((task) => ({ board, task })))
    .filter(({ task }) => task.claimedBy?.id === personId || task.assignedTo?.id === personId)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b), 'en'));
}

/** The ids of the people who have tasks in `myTasks` on this board. */
export function peopleWithWork(board: Board): Set<string> {
  const people = workOn(board).flatMap(({ claimedBy, assignedTo }) => [claimedBy, assignedTo]);
  return new Set(people.flatMap((person) => (person ? [person.id] : [])));
}

/**
 * The ids of the people who see this board in their list: its poster and everybody with open tasks on it. Empty when
 * the board is not open.
 */
export function peopleConcerned(board: Board): Set<string> {
  if (board.state !== 'open') return new Set();
  const people = peopleWithWork(board);
  return isFormer(board.poster) ? people : people.add(board.poster.id);
}

function workOn(board: Board): BoardTask[] {
  return board.state === 'open' ? board.tasks.filter(({ state }) => state.kind === 'todo') : [];
}

/** Tasks without a due date sort last. */
function dayOf({ board, task }: MyTask): string {
  return dueOf(board, task) ?? '9999-99';
}
