import { z } from 'zod';
import { ACTION_VERSION } from './action';
import type { BoardAction, BoardChange } from './boardAction';
import { boardId, day, itemId, personId, typed } from './boardInputs';
import { seenSchema } from './boardSeenSchema';

const ofTask = <Kind extends BoardChange['kind']>(kind: Kind) =>
  z.object({ kind: z.literal(kind), item: itemId });

/** What is changed; its texts, days and people are inputs of the card. */
const changeSchema: z.ZodType<BoardChange> = z.discriminatedUnion('kind', [
  ofTask('tick'),
  ofTask('untick'),
  ofTask('claim'),
  ofTask('release'),
  ofTask('skip').extend({ reason: typed }),
  ofTask('note').extend({ text: typed }),
  ofTask('assign').extend({ to: personId }),
  z.object({ kind: z.literal('set-due'), item: itemId.nullable().default(null), due: day }),
  z.object({ kind: z.literal('rename'), title: typed }),
  z.object({ kind: z.enum(['close', 'reopen', 'withdraw', 'opt-out', 'opt-in']) }),
  z.object({ kind: z.enum(['adopt', 'keep']), fingerprint: z.string().min(1).max(40) }),
  z.object({
    kind: z.literal('set-reminders'),
    mode: z.enum(['channel', 'private', 'off']),
    hour: z.coerce.number().int(),
  }),
]);

const aroundIt = z.object({
  v: z.literal(ACTION_VERSION),
  verb: z.literal('board-change'),
  board: boardId,
  /** The newest change that the card showed. */
  at: z.int().min(0),
  next: z.enum(['board', 'task', 'menu', 'mine']).default('board'),
  seen: seenSchema,
});

/** The flat data of a change with the inputs merged into it. */
export const changingSchema = z
  .intersection(aroundIt, z.object({ kind: z.string() }).loose())
  .transform(({ verb, board, at, next, seen, ...rest }, context): BoardAction | typeof z.NEVER => {
    const change = changeSchema.safeParse(rest);
    if (!change.success) {
      context.addIssue({ code: 'custom', message: 'no change of a board' });
      return z.NEVER;
    }
    return { verb, board, change: change.data, operation: operationOf(at, change.data), next, seen };
  });

/** The same for the same press on the same card; what was entered makes it another one. */
function operationOf(at: number, change: BoardChange): string {
  return JSON.stringify([at, change]);
}
