import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { boardAsk, taskAsk } from '../../../cards/actions/board/boardChange';
import { boardSeen, WHOLE_BOARD } from '../../../cards/actions/board/boardSeen';

/** The page of a board that a person has open. */
const page = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('board') }),
  z.object({ kind: z.literal('roles') }),
  z.object({ kind: z.literal('task'), item: z.string(), ask: taskAsk.nullable() }),
  z.object({ kind: z.literal('menu'), ask: boardAsk.nullable() }),
  z.object({
    kind: z.literal('several'),
    part: z.number(),
    picked: z.array(z.string()),
    to: z.string().nullable(),
    due: z.string().nullable(),
    tick: z.boolean(),
  }),
  z.object({ kind: z.literal('history'), part: z.number() }),
  z.object({ kind: z.literal('differences'), part: z.number().default(0) }),
]);

export const readerView = z.object({ page, seen: boardSeen });
export type ReaderView = z.infer<typeof readerView>;

/** What the card in the channel shows to everyone. */
const SHARED_VIEW: ReaderView = { page: { kind: 'board' }, seen: WHOLE_BOARD };

export function isSharedView(view: ReaderView): boolean {
  return isDeepStrictEqual(view, SHARED_VIEW);
}

/** What stays of a view after some time: only the reader's choice of language. */
export function settled({ seen: { own } }: ReaderView): ReaderView {
  return { ...SHARED_VIEW, seen: { ...WHOLE_BOARD, own } };
}
