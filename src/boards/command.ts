import { z } from 'zod';
import { type Person, person, taskDefinition } from './board';

const item = z.string();
const ofTask = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), item });
const ofBoard = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });

/** What somebody does to a board. Once accepted it is what the history tells, and all that a replay needs. */
const action = z.discriminatedUnion('kind', [
  ofTask('tick'),
  /** Makes a done or skipped task one to do again. */
  ofTask('untick'),
  ofTask('claim'),
  ofTask('release'),
  ofTask('skip').extend({ reason: z.string() }),
  /** An empty text takes the note away. */
  ofTask('note').extend({ text: z.string() }),
  ofTask('assign').extend({ to: person.nullable() }),
  /** Without an item, the date of the board, which counts for every task that has none of its own. */
  ofBoard('set-due').extend({ item: item.nullable(), due: z.string().nullable() }),
  ofBoard('close'),
  ofBoard('reopen'),
  ofBoard('rename').extend({ title: z.string() }),
  ofBoard('withdraw'),
  /** The tasks as the playbook has them now, from `adoptionOf`. */
  ofBoard('adopt').extend({ tasks: z.array(taskDefinition) }),
  /** Leaves the difference with this fingerprint as it is. */
  ofBoard('keep').extend({ fingerprint: z.string() }),
  ofBoard('set-reminders').extend({ mode: z.enum(['channel', 'private', 'off']), hour: z.number() }),
  ofBoard('opt-out'),
  ofBoard('opt-in'),
]);
export type Action = z.infer<typeof action>;

/** Who acts, as the channel says and never as a card says. `isManager`: configured as one. */
export type Actor = Person & { role: 'member' | 'guest'; isManager: boolean };

/**
 * `operation` is the same whenever the same click is delivered again, and another one for the next click of the same
 * person; two people may send the same one.
 */
export type Command = { operation: string; actor: Actor; action: Action };

/** An accepted action. `change` counts them from 1. */
export const boardEvent = z.object({ change: z.number(), at: z.number(), by: person, action });
export type BoardEvent = z.infer<typeof boardEvent>;
