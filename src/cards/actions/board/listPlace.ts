import { z } from 'zod';
import { boardId, part } from './boardInputs';
import { type BoardSeen, boardSeen, seenData } from './boardSeen';

/** Where a list was opened from, and where its way back leads; null if it was asked for in words. */
export type ListOrigin = { board: string; seen: BoardSeen } | null;

/** Which part of a list somebody sees, and where they opened it from. */
export type ListPlace = { part: number; from: ListOrigin };

/** The same as what a button in the list carries, so that the list is shown again as it was. */
export const listPlace = z
  .object({ part: part.default(0), from: boardId.exactOptional(), seen: boardSeen })
  .transform(
    ({ part: shown, from, seen }): ListPlace => ({
      part: shown,
      from: from === undefined ? null : { board: from, seen },
    }),
  );

export function originData(from: ListOrigin) {
  return from && { from: from.board, ...seenData(from.seen) };
}

/** The data of a button, without the default values. */
export function listData({ part: shown, from }: ListPlace): object {
  return { ...(shown !== 0 && { part: shown }), ...originData(from) };
}
