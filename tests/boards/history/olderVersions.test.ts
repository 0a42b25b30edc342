import { expect, it } from '@jest/globals';
import { documentOf, newStoredBoard, readBoard } from '../../../src/boards/history/storedBoard';
import { ANNA, boardAfter, newBoard } from '../board';

it('a board that was stored before messages could be replaced is read, with nothing replaced', () => {
  const { replaced: _replaced, ...before } = documentOf(
    boardAfter(newBoard(), [ANNA, { kind: 'tick', item: '1' }]),
  );
  const read = readBoard('boards/a/b', before);
  expect(read.replaced).toEqual([]);
  expect(read.board.change).toBe(1);
});

it('a board that was stored before forms were corrected is read, and no message is to be corrected', () => {
  const { forms: _forms, ...before } = documentOf(newStoredBoard(newBoard().board));
  expect(readBoard('boards/a/b', before).forms).toEqual([]);
});

it('a board that was stored before people were told of assignments is read, and everybody is told everything', () => {
  const {
    untold: _untold,
    origin,
    ...before
  } = documentOf(boardAfter(newBoard(), [ANNA, { kind: 'set-reminders', mode: 'private', hour: 8 }]));
  const { about: _about, wishes: _wishes, ...reminders } = origin.reminders;
  const { board, untold } = readBoard('boards/a/b', { ...before, origin: { ...origin, reminders } });
  expect(untold).toEqual([]);
  expect(board.reminders).toEqual({
    mode: 'private',
    hour: 8,
    about: ['assigned', 'before', 'today', 'overdue'],
    optedOut: [],
    wishes: [],
  });
});

it('a board that was stored before boards could be repeated is read, and is not repeated', () => {
  const { origin, ...before } = documentOf(boardAfter(newBoard(), [ANNA, { kind: 'tick', item: '1' }]));
  const { repeat: _repeat, ...older } = origin;
  const { board } = readBoard('boards/a/b', { ...before, origin: older });
  expect([board.repeat, board.change]).toEqual([null, 1]);
});
