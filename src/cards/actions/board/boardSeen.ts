import { z } from 'zod';
import { part } from './boardInputs';

const cut = z.object({
  part: part.default(0),
  role: z.string().min(1).max(80).nullable().default(null),
  own: z.boolean().default(false),
});

/**
 * Which part of a board a person is looking at, so that the next card shows the same. `part` counts from 0; `role` is
 * the key of the only role shown; `own` means the reader's language and not the board's.
 */
export type BoardSeen = z.infer<typeof cut>;

/** The first part of the board with all roles, in the board's language. */
export const WHOLE_BOARD: BoardSeen = { part: 0, role: null, own: false };

/** The same in the reader's language. */
export const OWN_LANGUAGE: BoardSeen = { ...WHOLE_BOARD, own: true };

/** May be missing: that means the whole board, as on most cards in a channel. */
export const boardSeen = cut.default(WHOLE_BOARD);

/** The data of a button, without the default values. */
export function seenData(seen: BoardSeen): { seen?: Partial<BoardSeen> } {
  const { part, role, own } = seen;
  if (part === 0 && role === null && !own) return {};
  return {
    seen: { ...(part !== 0 && { part }), ...(role !== null && { role }), ...(own && { own }) },
  };
}
