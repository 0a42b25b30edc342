import { z } from 'zod';
import { notice, reminderMode } from '../../../boards/board/board';
import { MAX_TASKS } from '../../../boards/board/limits';
import type { ActionKind } from '../../../boards/commands/rules';
import { boardId, day, every, itemId, personId, roleKey, several, toggle, typed } from './boardInputs';
import { boardSeen } from './boardSeen';
import { listPlace } from './listPlace';

/** The inputs that a task's card can ask for before a change. */
export const taskAsk = z.enum(['note', 'skip', 'assign', 'due']);
export type TaskAsk = z.infer<typeof taskAsk>;

/** The inputs that a board's menu can ask for before a change. */
export const boardAsk = z.enum([
  'rename',
  'due',
  'reminders',
  'withdraw',
  'wishes',
  'plan',
  'add-task',
  'template',
  'repeat',
]);
export type BoardAsk = z.infer<typeof boardAsk>;

/** The change that each of them asks for, and what says who may make it. */
export const CHANGE_OF_TASK_ASK: Readonly<Record<TaskAsk, ActionKind>> = {
  note: 'note',
  skip: 'skip',
  assign: 'assign',
  due: 'set-due',
};
/** Null for what changes no board. */
export const CHANGE_OF_BOARD_ASK: Readonly<Record<BoardAsk, ActionKind | null>> = {
  rename: 'rename',
  due: 'set-due',
  reminders: 'set-reminders',
  withdraw: 'withdraw',
  wishes: 'set-wishes',
  plan: 'plan',
  'add-task': 'add-task',
  repeat: 'set-repeat',
  template: null,
};

const ofBoard = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
const ofTask = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), item: itemId });
/** `fingerprint` identifies the difference that the card showed. */
const ofDifference = <Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), fingerprint: z.string().min(1).max(40) });

/** What an Input.ChoiceSet with several values sends; unknown values are ignored. */
const notices = z
  .string()
  .max(100)
  .transform((text) => notice.options.filter((kind) => text.split(',').includes(kind)));

/**
 * A change to a board; its texts, days and people come from inputs of the card. Same shape as a command of the domain,
 * except that a person is only an id (of the directory or of the channel), and that the bot finds what is not entered:
 * the tasks of `adopt` and `plan`, and the names of roles and removed tasks.
 */
const boardChange = z.discriminatedUnion('kind', [
  ofTask('tick'),
  ofTask('untick').extend({ was: z.number().exactOptional() }),
  ofTask('claim'),
  ofTask('release'),
  ofTask('skip').extend({ reason: typed }),
  ofTask('note').extend({ text: typed, was: z.number().exactOptional() }),
  ofTask('assign').extend({ to: personId }),
  ofBoard('set-due').extend({ item: itemId.nullable().default(null), due: day }),
  ofBoard('rename').extend({ title: typed }),
  ofBoard('close'),
  ofBoard('reopen'),
  ofBoard('withdraw'),
  ofBoard('opt-out'),
  ofBoard('opt-in'),
  ofDifference('adopt'),
  ofDifference('keep'),
  ofBoard('set-reminders').extend({
    mode: reminderMode,
    hour: z.coerce.number().int(),
    about: notices.exactOptional(),
  }),
  /** Assigns or dates the open tasks of a role, or all of them. */
  ofBoard('plan').extend({ role: roleKey, to: personId, due: day }),
  /** Assigns, dates or ticks tasks that were picked; `picked` are those of the parts of the list that were not shown. */
  ofBoard('several').extend({
    items: several(MAX_TASKS),
    picked: several(MAX_TASKS),
    to: personId,
    due: day,
    tick: toggle,
  }),
  /** Without a day, the next board comes one period from now. */
  ofBoard('set-repeat').extend({ every: every.default(null), nextOn: day }),
  ofBoard('add-task').extend({
    title: typed,
    role: roleKey,
    requirement: z.enum(['mandatory', 'optional']).default('optional'),
  }),
  ofTask('remove-task'),
  ofBoard('set-wishes').extend({ about: notices.default([]) }),
]);
export type BoardChange = z.infer<typeof boardChange>;

/** Whether it takes back one tick, and no other. */
export function isUndo(change: BoardChange): boolean {
  return change.kind === 'untick' && change.was !== undefined;
}

/** What the inputs of a form held when it was made, by their names; a title as its digest. */
const held = z.string().max(300).exactOptional();
const formBase = z.object({
  title: held,
  due: held,
  to: held,
  mode: held,
  hour: held,
  about: held,
  every: held,
  nextOn: held,
});

/** The card that is shown after a change. */
export const boardNext = z.enum(['board', 'task', 'menu', 'mine']);
export type BoardNext = z.infer<typeof boardNext>;

/**
 * The flat data of a change, with the inputs merged into it. `operation` is the id of the command; it is the same if
 * the press is delivered again.
 */
export const changeAction = z
  .looseObject({
    verb: z.literal('board-change'),
    board: boardId,
    /** The number of the newest change that the card showed. */
    at: z.int().min(0),
    next: boardNext.default('board'),
    seen: boardSeen,
    /** The list that this was pressed in, if that is shown again. */
    list: listPlace.exactOptional(),
    base: formBase.exactOptional(),
  })
  .transform(({ verb, board, at, next, seen, list, base, ...rest }, context) => {
    const change = boardChange.safeParse(rest);
    if (!change.success) {
      context.addIssue({ code: 'custom', message: 'no change of a board' });
      return z.NEVER;
    }
    const operation = operationOf(at, change.data);
    return {
      verb,
      board,
      change: change.data,
      operation,
      next,
      seen,
      ...(list && { list }),
      ...(base && { base }),
    };
  });

/** The same for the same press on the same card; other input gives another id. */
export function operationOf(at: number, change: BoardChange): string {
  return JSON.stringify([at, change]);
}
