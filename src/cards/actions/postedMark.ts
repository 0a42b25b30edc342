import { z } from 'zod';

/**
 * What the buttons of the card in the channel carry, and no other card of the board: whoever presses one shows that the
 * message with it is really there.
 */
export const POSTED_MARK = { posted: 1 } as const;

const marked = z.object({ posted: z.literal(POSTED_MARK.posted) });

/** @param data the data of a button; anybody can have made it */
export function hasPostedMark(data: unknown): boolean {
  return marked.safeParse(data).success;
}
