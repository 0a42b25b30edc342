import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../../../src/boards/reports/words';
import { newBoard } from '../board';
import { pageOf, playbookOf } from '../page';

const TWO_ROWS = [
  [
    { id: '1', name: 'Plan the pilot' },
    { id: '1', name: 'Review the pilot' },
  ],
];

describe('a second row of a task, where a page has only the first', () => {
  const { board } = newBoard({ page: pageOf(TWO_ROWS) });
  const [, second] = board.tasks;
  if (!second) throw new Error('The board has no second task');

  it('is named by the language of the board', () => {
    const playbook = playbookOf(pageOf(TWO_ROWS), pageOf([[{ id: '1', name: 'Pilot planen' }]], 'de'));
    expect(wordsOf(playbook, board, second, 'de')).toMatchObject({ name: 'Review the pilot', locale: 'en' });
  });

  it('is named as it was when the board was posted, once the playbook has it no more', () => {
    const playbook = playbookOf(pageOf([[{ id: '1', name: 'Plan the pilot' }]]));
    expect(wordsOf(playbook, board, { ...second, gone: true }, 'en')).toMatchObject({
      name: 'Review the pilot',
      row: null,
    });
  });
});
