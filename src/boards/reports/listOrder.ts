import type { Board } from '../board/board';

type Listed = Pick<Board, 'state' | 'createdAt'>;

/** As many rows with the longest titles and links fit on a card. */
export const BOARDS_ON_PART = 8;

/** The boards of a list: open ones first, then the newest first; withdrawn ones are left out. */
export function inListOrder<T extends Listed>(boards: readonly T[]): T[] {
  return boards
    .filter(({ state }) => state !== 'withdrawn')
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open') || b.createdAt - a.createdAt);
}

/** One part of such a list, from 0; the last one if there are not so many. */
export function partOfList<T>(all: readonly T[], wanted: number): { part: number; parts: number; on: T[] } {
  const parts = Math.max(1, Math.ceil(all.length / BOARDS_ON_PART));
  const part = Math.min(wanted, parts - 1);
  return { part, parts, on: all.slice(part * BOARDS_ON_PART, (part + 1) * BOARDS_ON_PART) };
}
