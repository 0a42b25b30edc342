import type { Board } from '../board/board';

const DAY = 86_400_000;

/**
 * When a board is deleted if nothing changes it, in epoch milliseconds: so many days after its last change, and never
 * before the days after which nothing of an open board is due any more. Null if boards are kept for good, and for the
 * newest of a series: the next one is made from it.
 */
export function keptUntil(board: Board, days: number): number | null {
  if (days === 0 || (board.repeat !== null && board.state !== 'withdrawn')) return null;
  return Math.max(board.changedAt, board.state === 'open' ? lastDay(board) : 0) + days * DAY;
}

/** The end of the last day on which something is due. */
function lastDay({ due, tasks }: Board): number {
  const days = [due, ...tasks.map((task) => task.due)].flatMap((day) => (day === null ? [] : [day]));
  const last = days.sort().at(-1);
  return last === undefined ? 0 : Date.parse(`${last}T00:00:00Z`) + DAY;
}
