import { z } from 'zod';
import { filterSchema } from '../../answering/topic';
import { boardAsk, changeAction, taskAsk } from './boardChange';
import { draftAction } from './boardDraft';
import { boardId, itemId, pageId, part } from './boardInputs';
import { boardSeen } from './boardSeen';

const ofBoard = <Verb extends string>(verb: Verb) =>
  z.object({ verb: z.literal(verb), board: boardId, seen: boardSeen });

/**
 * What a card of a board asks for, as the flat data of a button with the inputs that the client merged into it. Who
 * pressed it is never in here: that is the activity's to say. Checked for shape and size only: ids may name what does
 * not exist, dates days that there are not.
 */
export const boardAction = z.discriminatedUnion('verb', [
  /** The form for a new board with the tasks of a page. */
  z.object({ verb: z.literal('board-new'), page: pageId, filter: filterSchema }),
  draftAction,
  z.object({ verb: z.literal('board-discard') }),
  ofBoard('board-show'),
  ofBoard('board-roles'),
  /** `ask`: null is the task with what is known of it. */
  ofBoard('board-task').extend({ item: itemId, ask: taskAsk.nullable().default(null) }),
  /** `ask`: null is the menu itself. */
  ofBoard('board-menu').extend({ ask: boardAsk.nullable().default(null) }),
  ofBoard('board-history').extend({ part }),
  ofBoard('board-differences'),
  z.object({ verb: z.literal('board-export'), board: boardId, format: z.enum(['csv', 'json']) }),
  /** What the reader has to do on all boards. */
  z.object({ verb: z.literal('board-mine'), part }),
  /** The boards of the conversation or channel in which this was pressed. */
  z.object({ verb: z.literal('board-list'), part }),
  changeAction,
]);
export type BoardAction = z.infer<typeof boardAction>;
