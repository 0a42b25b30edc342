import { z } from 'zod';
import { ACTION_VERSION } from './action';
import type { BoardAction } from './boardAction';
import { changingSchema } from './boardChangeSchema';
import { draftSchema } from './boardDraftSchema';
import { boardId, itemId, pageId, part } from './boardInputs';
import { seenSchema } from './boardSeenSchema';
import { filterSchema } from './topicSchema';

const v = z.literal(ACTION_VERSION);
const board = boardId;
const seen = seenSchema;

const viewing = z.discriminatedUnion('verb', [
  z.object({ v, verb: z.literal('board-new'), page: pageId, filter: filterSchema }),
  z.object({ v, verb: z.literal('board-discard') }),
  z.object({ v, verb: z.literal('board-show'), board, seen }),
  z.object({ v, verb: z.literal('board-roles'), board, seen }),
  z.object({
    v,
    verb: z.literal('board-task'),
    board,
    item: itemId,
    ask: z.enum(['note', 'skip', 'assign', 'due']).nullable().default(null),
    seen,
  }),
  z.object({
    v,
    verb: z.literal('board-menu'),
    board,
    ask: z.enum(['rename', 'due', 'reminders', 'withdraw']).nullable().default(null),
    seen,
  }),
  z.object({ v, verb: z.literal('board-history'), board, part, seen }),
  z.object({ v, verb: z.literal('board-differences'), board, seen }),
  z.object({ v, verb: z.literal('board-export'), board, format: z.enum(['csv', 'json']) }),
  z.object({ v, verb: z.literal('board-mine'), part }),
  z.object({ v, verb: z.literal('board-list'), part }),
]);

/** The data of a button of a board's card, checked for shape and size. */
export const boardActionSchema: z.ZodType<BoardAction> = z.union([
  viewing.transform(({ v: _version, ...action }) => action),
  changingSchema,
  draftSchema,
]);
