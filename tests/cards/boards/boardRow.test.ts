import { describe, expect, it } from '@jest/globals';
import { changePress, taskPress } from '../../../src/cards/actions/board/boardPress';
import { type RowDoes, rowPress } from '../../../src/cards/actions/board/boardRow';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import { parseAction } from '../../../src/cards/actions/parseAction';

const board = { id: '2e7d2c03a9507ae2-1e4f048863951763', change: 12 };
const seen = { part: 2, role: 'fe', own: true };

/** As cards of earlier versions carry it, and in short. */
const read = ({ verb, wire }: { verb: string; wire: object }) => parseAction({ v: 1, verb, ...wire });
const readInShort = ({ wire }: { wire: object }) => parseAction({ v: 1, ...wire });

describe('a press on a row, in short', () => {
  it.each(['tick', 'untick', 'claim'] as const)('is the change that it stands for: %s', (kind) => {
    for (const item of ['4047', '4047.2', '#1'])
      for (const sent of [read, readInShort])
        expect(sent(rowPress(board, kind, item, 'mine', seen))).toEqual(
          read(changePress(board, { kind, item }, 'mine', seen)),
        );
  });

  it.each<[RowDoes, 'note' | 'assign' | null]>([
    ['open', null],
    ['note', 'note'],
    ['assign', 'assign'],
  ])('is the view that it stands for: %s', (does, ask) => {
    expect(read(rowPress(board, does, '4047', 'board', WHOLE_BOARD))).toEqual(
      read(taskPress(board.id, '4047', ask, WHOLE_BOARD)),
    );
  });

  it.each([
    ['no board', '/c/1/4047'],
    ['an unknown code', 'Ln0sA6lQeuIeTwSIY5UXYw/x/1/4047'],
    ['no number', 'Ln0sA6lQeuIeTwSIY5UXYw/c/one/4047'],
    ['too many parts', 'Ln0sA6lQeuIeTwSIY5UXYw/c/1/4047/2'],
    ['no text', 7],
  ])('is none that a card can have sent with %s', (_why, row) => {
    expect(parseAction({ v: 1, verb: 'row', row })).toEqual({ kind: 'unknown' });
  });
});
