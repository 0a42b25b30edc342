import { z } from 'zod';

/** The questions of a task or a board that people answer by typing or choosing; the others only have buttons. */
const asking = z.union([
  z.object({ verb: z.literal('board-task'), ask: z.string() }),
  z.object({ verb: z.literal('board-menu'), ask: z.string().refine((ask) => ask !== 'withdraw') }),
]);

/** Whether a button leads to a card with inputs about a board. @param data the data of the button */
export function leadsToTyping(data: unknown): boolean {
  return asking.safeParse(data).success;
}

const changing = z.object({ verb: z.literal('board-change') });

/** Whether a button changes a board, so that nothing is left to ask. @param data the data of the button */
export function endsTyping(data: unknown): boolean {
  return changing.safeParse(data).success;
}
