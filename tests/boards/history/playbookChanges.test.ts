import { describe, expect, it } from '@jest/globals';
import { definitionsOf } from '../../../src/boards/board/definitions';
import { createBoard } from '../../../src/boards/history/create';
import { adoptionOf, diffOf } from '../../../src/boards/reports/diff';
import { wordsOf } from '../../../src/boards/reports/words';
import { ANNA, act, BEN, boardAfter, GUEST, NOON, newBoard, outcome, taskOf, wanted } from '../board';
import { pageOf, playbookOf } from '../page';

const NEW_PAGE = pageOf([
  [{ id: '5', requirement: 'optional' }, { id: '1' }],
  [{ id: '3' }, { id: '4', requirement: 'mandatory' }],
]);

const ALL = { requirement: null, roles: [], services: [] };

describe('a new board', () => {
  it.each([
    ['every task', { requirement: null, roles: [], services: [] }, ['1', '2', '3', '4']],
    ['the mandatory ones', { requirement: 'mandatory' as const, roles: [], services: [] }, ['1', '2', '3']],
    ['those of a role', { requirement: null, roles: ['fe'], services: [] }, ['2']],
    ['those of a service', { requirement: null, roles: [], services: ['teams'] }, ['4']],
    ['those of all but a role', { ...ALL, not: { roles: ['fe'], services: [] } }, ['1', '3', '4']],
    ['those of all but a service', { ...ALL, not: { roles: [], services: ['teams'] } }, ['1', '2', '3']],
    [
      'the mandatory ones of all but a role',
      { ...ALL, requirement: 'mandatory' as const, not: { roles: ['fe'], services: [] } },
      ['1', '3'],
    ],
  ])('has %s of its page', (_what, filter, items) => {
    const { board } = newBoard({ scope: { kind: 'filter', ...filter } });
    expect(board.tasks.map(({ item }) => item)).toEqual(items);
  });

  it('has the tasks that were chosen, in the order of the page', () => {
    const { board } = newBoard({ scope: { kind: 'chosen', items: ['3', '1', 'x'] } });
    expect(board.tasks.map(({ item, step }) => [item, step])).toEqual([
      ['1', 0],
      ['3', 1],
    ]);
  });

  it('without a service has no task that is for that one too, and those for all services', () => {
    const page = pageOf([
      [
        { id: '1', services: ['exchange', 'teams'] },
        { id: '2', services: ['all-services'] },
      ],
    ]);
    const { board } = newBoard({
      page,
      scope: { kind: 'filter', ...ALL, not: { roles: [], services: ['exchange'] } },
    });
    expect(board.tasks.map(({ item }) => item)).toEqual(['2']);
  });

  it('tells rows apart that repeat a task', () => {
    const page = pageOf([[{ id: '1' }, { id: '1', role: 'fe' }], [{ id: '1' }]]);
    expect(definitionsOf(page).map(({ item, task, role }) => [item, task, role])).toEqual([
      ['1', '1', 'fm'],
      ['1.2', '1', 'fe'],
      ['1.3', '1', 'fm'],
    ]);
  });

  it.each([
    ['by a guest', { poster: GUEST }, 'board_guest_posting'],
    ['due on a day that has passed', { due: '2026-03-09' }, 'board_date_past'],
    ['without a title', { title: ' ' }, 'board_text_missing'],
    ['without tasks', { scope: { kind: 'chosen' as const, items: [] } }, 'board_no_tasks'],
    ['with more tasks than fit', { page: pageOf([many(401)]) }, 'board_too_many_tasks'],
    ['due on no day', { due: 'tomorrow' }, 'board_date_invalid'],
    ['nowhere on earth', { timeZone: 'Middle/Earth' }, 'board_time_zone_invalid'],
    ['reminding at no hour', { reminders: { mode: 'off' as const, hour: 8.5 } }, 'board_hour_invalid'],
  ])('is refused %s', (_what, changes, code) => {
    expect(outcome(createBoard(wanted(changes), NOON))).toBe(code);
  });
});

describe('when the playbook changes', () => {
  it('has nothing to say as long as it did not', () => {
    const { board } = newBoard();
    expect(diffOf(board, wanted().page)).toBeUndefined();
  });

  it('names what is new, gone, and newly mandatory', () => {
    const diff = diffOf(newBoard().board, NEW_PAGE);
    expect(diff?.added.map(({ item }) => item)).toEqual(['5']);
    expect(diff?.removed).toEqual(['2']);
    expect(diff?.changed).toEqual([{ item: '4', from: 'optional', to: 'mandatory' }]);
  });

  it('names only what the board is about', () => {
    const { board } = newBoard({
      scope: { kind: 'filter', requirement: 'mandatory', roles: [], services: [] },
    });
    const diff = diffOf(board, NEW_PAGE);
    expect(diff?.added.map(({ item }) => item)).toEqual(['4']);
    const without = newBoard({
      scope: { kind: 'filter', ...ALL, not: { roles: [], services: ['teams'] } },
    }).board;
    const more = pageOf([
      [{ id: '1' }, { id: '2', role: 'fe' }],
      [{ id: '3' }, { id: '5', services: ['teams'] }, { id: '6' }],
    ]);
    expect(diffOf(without, more)?.added.map(({ item }) => item)).toEqual(['6']);
    expect(adoptionOf(without, more).map(({ item }) => item)).toEqual(['1', '2', '3', '6']);
    const chosen = newBoard({ scope: { kind: 'chosen', items: ['1', '3'] } }).board;
    expect(diffOf(chosen, NEW_PAGE)).toBeUndefined();
  });

  it('takes over what is new, and keeps what was done', () => {
    const before = boardAfter(
      newBoard(),
      [BEN, { kind: 'tick', item: '2' }],
      [BEN, { kind: 'tick', item: '4' }],
      [BEN, { kind: 'claim', item: '1' }],
    );
    const { board } = boardAfter(before, [
      ANNA,
      { kind: 'adopt', tasks: adoptionOf(before.board, NEW_PAGE) },
    ]);
    expect(board.tasks.map(({ item, state, gone }) => [item, state.kind, gone])).toEqual([
      ['5', 'todo', false],
      ['1', 'todo', false],
      ['3', 'todo', false],
      ['4', 'done', false],
      ['2', 'done', true],
    ]);
    expect(taskOf(board, '1').claimedBy?.id).toBe('ben');
    expect(taskOf(board, '4').requirement).toBe('mandatory');
    expect(diffOf(board, NEW_PAGE)).toBeUndefined();
  });

  it('drops what is gone and was not done, and brings it back with the playbook', () => {
    const first = newBoard();
    const dropped = boardAfter(first, [ANNA, { kind: 'adopt', tasks: adoptionOf(first.board, NEW_PAGE) }]);
    expect(dropped.board.tasks.map(({ item }) => item)).not.toContain('2');
    expect(diffOf(dropped.board, wanted().page)?.added.map(({ item }) => item)).toEqual(['2']);
  });

  it('says no more about a difference that is kept, until there is another', () => {
    const first = newBoard();
    const fingerprint = diffOf(first.board, NEW_PAGE)?.fingerprint ?? '';
    const { board } = boardAfter(first, [ANNA, { kind: 'keep', fingerprint }]);
    expect(diffOf(board, NEW_PAGE)).toBeUndefined();
    expect(diffOf(board, pageOf([[{ id: '1' }]]))?.removed).toEqual(['2', '3', '4']);
  });

  it('counts a page that is gone as all tasks gone', () => {
    expect(diffOf(newBoard().board, undefined)?.removed).toEqual(['1', '2', '3', '4']);
    expect(outcome(act(newBoard(), ANNA, { kind: 'adopt', tasks: [] }))).toBe('board_no_tasks');
  });
});

describe('the words of a task', () => {
  const { board } = newBoard();
  const german = pageOf([[{ id: '1' }], [{ id: '4' }]], 'de');

  it.each([
    [
      'in the reader’s language',
      playbookOf(wanted().page, german),
      'de task 1',
      'Leitung',
      'de step 1',
      'de',
    ],
    [
      'in the board’s, when the reader’s has none',
      playbookOf(wanted().page),
      'en task 1',
      'en fm',
      'en step 1',
      'en',
    ],
    [
      'as posted, when only a third language has it',
      playbookOf(pageOf([[{ id: '1' }]], 'ja')),
      'en task 1',
      'en fm',
      'en step 1',
      'en',
    ],
    ['as posted, when the playbook has it no longer', playbookOf(), 'en task 1', 'en fm', 'en step 1', 'en'],
  ])('are %s', (_what, playbook, name, role, step, locale) => {
    expect(wordsOf(playbook, board, taskOf(board, '1'), 'de')).toMatchObject({ name, role, step, locale });
  });
});

function many(count: number) {
  return Array.from({ length: count }, (_, i) => ({ id: String(i + 1) }));
}
