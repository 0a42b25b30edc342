import type { Board, BoardTask } from './board';
import { dueOf } from './due';

export type MyTask = { board: Board; task: BoardTask };

/** What a person has claimed or been assigned and is still to be done, on open boards; the most urgent first. */
export function myTasks(boards: readonly Board[], personId: string): MyTask[] {
  return boards
    .flatMap((board) => workOn(board).map((task) => ({ board, task })))
    .filter(({ task }) => task.claimedBy?.id === personId || task.assignedTo?.id === personId)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b), 'en'));
}

/** The ids of those for whom `myTasks` finds something on this board. */
export function peopleWithWork(board: Board): Set<string> {
  const people = workOn(board).flatMap(({ claimedBy, assignedTo }) => [claimedBy, assignedTo]);
  return new Set(people.flatMap((person) => (person ? [person.id] : [])));
}

/** The ids of those whom an open board concerns: who posted it, and the people with work on it. */
export function peopleConcerned(board: Board): Set<string> {
  return board.state === 'open' ? new Set([board.poster.id, ...peopleWithWork(board)]) : new Set();
}

function workOn(board: Board): BoardTask[] {
  return board.state === 'open' ? board.tasks.filter(({ state }) => state.kind === 'todo') : [];
}

/** Without a date it comes last. */
function dayOf({ board, task }: MyTask): string {
  return dueOf(board, task) ?? '9999';
}
