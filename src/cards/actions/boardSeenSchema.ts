import { z } from 'zod';
import type { BoardSeen } from './boardAction';
import { part } from './boardInputs';

/** Left out where it is the whole board, as on most cards in a channel. */
export const seenSchema = z
  .object({
    part: part.default(0),
    role: z.string().min(1).max(80).nullable().default(null),
    own: z.boolean().default(false),
  })
  .default({ part: 0, role: null, own: false });

/** The same without what is the default. */
export function seenData(seen: BoardSeen): { seen?: Partial<BoardSeen> } {
  const { part, role, own } = seen;
  if (part === 0 && role === null && !own) return {};
  return {
    seen: { ...(part !== 0 && { part }), ...(role !== null && { role }), ...(own && { own }) },
  };
}
