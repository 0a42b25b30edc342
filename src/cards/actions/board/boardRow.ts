import { z } from 'zod';
import type { Board, BoardId, ItemId } from '../../../boards/board/board';
import { type BoardNext, boardNext, operationOf, type TaskAsk } from './boardChange';
import { itemId } from './boardInputs';
import { type BoardPress, changePress } from './boardPress';
import { type BoardSeen, boardSeen, seenData } from './boardSeen';
import { type ListPlace, listData, listPlace } from './listPlace';

/** What one press on the row of a task does: change it, or show it or a question about it. */
export type RowDoes = RowChange | 'open' | 'note' | 'assign';
type RowChange = 'tick' | 'untick' | 'claim';

const CODES: Readonly<Record<RowDoes, string>> = {
  tick: 't',
  untick: 'u',
  claim: 'c',
  open: 'o',
  note: 'n',
  assign: 'a',
};
const DOES = { t: 'tick', u: 'untick', c: 'claim', o: 'open', n: 'note', a: 'assign' } as const;

/** The id of a board is two numbers in hexadecimal digits; in base64 they take two thirds of the room. */
const shortId = z
  .string()
  .length(22)
  .transform((text) => Buffer.from(text, 'base64url').toString('hex'))
  .transform((hex) => `${hex.slice(0, 16)}-${hex.slice(16)}`);

function shortened(id: BoardId): string {
  return Buffer.from(id.replace('-', ''), 'hex').toString('base64url');
}

/**
 * Board, code, number of the newest change on the card, which only a change needs, and item. No item has a slash, nor
 * has base64url.
 */
const row = z
  .string()
  .max(100)
  .transform((text) => text.split('/'))
  .pipe(
    z.tuple([
      shortId,
      z.enum(['t', 'u', 'c', 'o', 'n', 'a']),
      z.string().transform(Number).pipe(z.int().min(0)),
      itemId,
    ]),
  );

/**
 * A press on a row, in short: there are up to five on each row, and a message has little room. It is read as the change
 * or the view that it stands for.
 */
export const rowAction = z
  .object({
    verb: z.literal('row'),
    row,
    next: boardNext.default('board'),
    seen: boardSeen,
    list: listPlace.exactOptional(),
  })
  .transform(({ row: [board, code, at, item], next, seen, list }) => {
    const does = DOES[code];
    switch (does) {
      case 'tick':
      case 'untick':
      case 'claim': {
        const change = { kind: does, item };
        const operation = operationOf(at, change);
        return {
          verb: 'board-change' as const,
          board,
          change,
          operation,
          next,
          seen,
          ...(list && { list }),
        };
      }
      case 'open':
        return { verb: 'board-task' as const, board, item, ask: null, seen };
      case 'note':
      case 'assign': {
        const ask: TaskAsk = does;
        return { verb: 'board-task' as const, board, item, ask, seen };
      }
    }
  });

export function rowPress(
  { id, change }: Pick<Board, 'id' | 'change'>,
  does: RowDoes,
  item: ItemId,
  next: BoardNext,
  seen: BoardSeen,
  list: ListPlace | null = null,
): BoardPress {
  const wire = {
    row: [shortened(id), CODES[does], isChange(does) ? change : '', item].join('/'),
    ...(next !== 'board' && { next }),
    ...seenData(seen),
    ...(list && isChange(does) && { list: listData(list) }),
  };
  return { verb: 'row', wire, inputs: 'none' };
}

/** Takes back a tick in a list of tasks, as long as it stands as it was made. @param was when that was, in epoch milliseconds */
export function undoPress(
  board: Board,
  item: ItemId,
  was: number,
  seen: BoardSeen,
  list: ListPlace,
): BoardPress {
  const press = changePress(board, { kind: 'untick', item, was }, 'mine', seen);
  return { ...press, wire: { ...press.wire, list: listData(list) } };
}

function isChange(does: RowDoes): does is RowChange {
  return does === 'tick' || does === 'untick' || does === 'claim';
}
