import { expect, it } from '@jest/globals';
import { documentOf, readBoard } from '../../../src/boards/history/storedBoard';
import { ANNA, boardAfter, newBoard } from '../board';

it('a board that was stored before messages could be replaced is read, with nothing replaced', () => {
  const { replaced: _replaced, ...before } = documentOf(
    boardAfter(newBoard(), [ANNA, { kind: 'tick', item: '1' }]),
  );
  const read = readBoard('boards/a/b', before);
  expect(read.replaced).toEqual([]);
  expect(read.board.change).toBe(1);
});
