import { z } from 'zod';
import { part } from './boardInputs';

const cut = z.object({
  part: part.default(0),
  role: z.string().min(1).max(80).nullable().default(null),
  own: z.boolean().default(false),
});

/**
 * Which cut of a board somebody looks at, so that what they press next shows the same one. `part` counts from 0,
 * `role` is the key of the only role that is shown, `own`: in the reader's language, not in the board's.
 */
export type BoardSeen = z.infer<typeof cut>;

/** The whole board from its first part, in its own language. */
export const WHOLE_BOARD: BoardSeen = { part: 0, role: null, own: false };

/** The whole board in the language of whoever looks at it. */
export const OWN_LANGUAGE: BoardSeen = { ...WHOLE_BOARD, own: true };

/** Left out where it is the whole board, as on most cards in a channel. */
export const boardSeen = cut.default(WHOLE_BOARD);

/** The same without what is the default. */
export function seenData(seen: BoardSeen): { seen?: Partial<BoardSeen> } {
  const { part, role, own } = seen;
  if (part === 0 && role === null && !own) return {};
  return {
    seen: { ...(part !== 0 && { part }), ...(role !== null && { role }), ...(own && { own }) },
  };
}
