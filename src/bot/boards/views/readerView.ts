import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { boardAsk, taskAsk } from '../../../cards/actions/boardChange';
import { boardSeen, WHOLE_BOARD } from '../../../cards/actions/boardSeen';

/** What of a board somebody has opened. */
const page = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('board') }),
  z.object({ kind: z.literal('roles') }),
  z.object({ kind: z.literal('task'), item: z.string(), ask: taskAsk.nullable() }),
  z.object({ kind: z.literal('menu'), ask: boardAsk.nullable() }),
  z.object({ kind: z.literal('history'), part: z.number() }),
  z.object({ kind: z.literal('differences') }),
]);

export const readerView = z.object({ page, seen: boardSeen });
export type ReaderView = z.infer<typeof readerView>;

/** What the card in the channel shows to everybody. */
const SHARED_VIEW: ReaderView = { page: { kind: 'board' }, seen: WHOLE_BOARD };

export function isShared(view: ReaderView): boolean {
  return isDeepStrictEqual(view, SHARED_VIEW);
}

/** What is left of a view when some time has passed: the language that somebody reads in. */
export function settled({ seen: { own } }: ReaderView): ReaderView {
  return { ...SHARED_VIEW, seen: { ...WHOLE_BOARD, own } };
}
