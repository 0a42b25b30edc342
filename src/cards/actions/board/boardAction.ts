import { z } from 'zod';
import { filterSchema } from '../../../answering/topic';
import { MAX_TASKS } from '../../../boards/board/limits';
import { boardAsk, changeAction, taskAsk } from './boardChange';
import { draftAction, formOrigin, LONGEST_OPERATION } from './boardDraft';
import { boardId, day, every, itemId, pageId, part, personId, several, toggle, typed } from './boardInputs';
import { rowAction } from './boardRow';
import { boardSeen } from './boardSeen';
import {
  templateAction,
  templateDeleteAction,
  templateRenameAction,
  templateSaveAction,
  templatesAction,
  templateUseAction,
} from './boardTemplate';

const ofBoard = <Verb extends string>(verb: Verb) =>
  z.object({ verb: z.literal(verb), board: boardId, seen: boardSeen });

/** The board that a list was opened from. */
const from = { from: boardId.exactOptional(), seen: boardSeen };

/**
 * What a board card asks for: the flat data of a button with the inputs that the client merged into it. It never says
 * who pressed; that comes from the activity. Only shape and size are checked: ids may name things that do not exist,
 * and dates may be days that do not exist.
 */
export const boardAction = z.discriminatedUnion('verb', [
  /** Shows the form for a new board with the tasks of a page. */
  formOrigin
    .extend({
      verb: z.literal('board-new'),
      page: pageId,
      filter: filterSchema,
      title: typed,
      due: day,
      locale: z.string().max(35).nullable().default(null),
      every: every.default(null),
      nextOn: day,
      to: personId,
    })
    .transform(({ nextOn, to, ...asked }) => ({ ...asked, next: nextOn, to: to ?? '' })),
  draftAction,
  /** `operation`: of the draft that is given up; empty if there is none. */
  formOrigin.extend({
    verb: z.literal('board-discard'),
    operation: z.string().max(LONGEST_OPERATION).default(''),
  }),
  ofBoard('board-show'),
  ofBoard('board-roles'),
  /** If `ask` is null, shows the task itself. */
  ofBoard('board-task').extend({ item: itemId, ask: taskAsk.nullable().default(null) }),
  /** If `ask` is null, shows the menu itself. */
  ofBoard('board-menu').extend({ ask: boardAsk.nullable().default(null) }),
  /** The tasks of a board, to pick several; `items` were picked on the part that was shown, `picked` on others. */
  ofBoard('board-several').extend({
    part,
    items: several(MAX_TASKS),
    picked: several(MAX_TASKS),
    to: personId,
    due: day,
    tick: toggle,
  }),
  ofBoard('board-history').extend({ part }),
  ofBoard('board-differences').extend({ part: part.default(0) }),
  z.object({ verb: z.literal('board-export'), board: boardId, format: z.enum(['csv', 'json']) }),
  /** Both are for the poster, on a message that the card could not be posted or updated. */
  z.object({ verb: z.literal('board-retry'), board: boardId }),
  z.object({ verb: z.literal('board-elsewhere'), board: boardId }),
  /** Shows the reader's tasks on all boards; from a board there is a way back to it. */
  z.object({ verb: z.literal('board-mine'), part, ...from }),
  /** Shows the boards of the conversation or channel where this was pressed. */
  z.object({ verb: z.literal('board-list'), part, ...from }),
  /** Shows this board, and from now on all boards, in the reader's language; or no more. */
  ofBoard('board-language').extend({ always: z.boolean() }),
  templatesAction,
  templateAction,
  templateUseAction,
  templateRenameAction,
  templateDeleteAction,
  templateSaveAction,
  changeAction,
  rowAction,
]);
export type BoardAction = z.infer<typeof boardAction>;
