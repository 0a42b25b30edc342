import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/boards/board/actor';
import { digestOf, digestsByPerson, dueStateOf } from '../../../src/boards/board/due';
import { groupsOf, rolesOf, tasksOfRole } from '../../../src/boards/board/groups';
import { myTasks } from '../../../src/boards/board/myTasks';
import { progressOf } from '../../../src/boards/board/progress';
import type { Action } from '../../../src/boards/commands/rules';
import { toCsv } from '../../../src/boards/reports/csv';
import { exportRows } from '../../../src/boards/reports/exportRows';
import { ANNA, BEN, boardAfter, CARA, NOON, newBoard } from '../board';

const due = (item: string | null, day: string): [Actor, Action] => [
  ANNA,
  { kind: 'set-due', item, due: day },
];
const claim = (actor: Actor, item: string): [Actor, Action] => [actor, { kind: 'claim', item }];
const tick = (item: string): [Actor, Action] => [BEN, { kind: 'tick', item }];
const assign = (item: string, to: Actor): [Actor, Action] => [ANNA, { kind: 'assign', item, to }];

describe('progress', () => {
  it('counts mandatory and optional tasks apart', () => {
    const { board } = boardAfter(newBoard(), tick('1'), tick('4'), [
      BEN,
      { kind: 'skip', item: '2', reason: 'later' },
    ]);
    expect(progressOf(board.tasks)).toEqual({
      all: { open: 1, done: 2, skipped: 1, total: 4 },
      mandatory: { open: 1, done: 1, skipped: 1, total: 3 },
      optional: { open: 0, done: 1, skipped: 0, total: 1 },
    });
  });
});

describe('groups', () => {
  it('are the steps of the page, and what is gone', () => {
    const { tasks } = newBoard().board;
    const mixed = tasks.map((task) => (task.item === '1' ? { ...task, gone: true } : task));
    expect(
      groupsOf(mixed).map(({ step, gone, tasks: group }) => [step, gone, group.map(({ item }) => item)]),
    ).toEqual([
      [0, false, ['2']],
      [1, false, ['3', '4']],
      [null, true, ['1']],
    ]);
  });

  it('can be those of a role', () => {
    const { tasks } = newBoard().board;
    expect(rolesOf(tasks)).toEqual(['fm', 'fe']);
    expect(tasksOfRole(tasks, 'fe').map(({ item }) => item)).toEqual(['2']);
  });
});

describe('what is due', () => {
  const { board } = boardAfter(
    newBoard(),
    due(null, '2026-03-10'),
    due('1', '2026-03-09'),
    due('2', '2026-03-12'),
    due('4', '2026-03-09'),
    tick('4'),
  );

  it('is by the task’s own date, else by the board’s, and never what is done', () => {
    expect(board.tasks.map((task) => [task.item, dueStateOf(board, task, '2026-03-10')])).toEqual([
      ['1', 'overdue'],
      ['2', 'later'],
      ['3', 'today'],
      ['4', 'none'],
    ]);
  });

  it('makes a digest for the channel, unless there is nothing or the board is closed', () => {
    const digest = digestOf(board, '2026-03-10')?.digest;
    expect(digest?.overdue.map(({ item }) => item)).toEqual(['1']);
    expect(digest?.today.map(({ item }) => item)).toEqual(['3']);
    expect(digestOf(newBoard().board, '2026-03-10')).toBeUndefined();
    expect(digestOf({ ...board, state: 'closed' }, '2026-03-10')).toBeUndefined();
  });

  it('makes a digest for each person who has something due and did not opt out', () => {
    const shared = boardAfter(
      newBoard({ due: '2026-03-10' }),
      claim(BEN, '1'),
      claim(BEN, '2'),
      assign('2', CARA),
      claim(ANNA, '3'),
      [ANNA, { kind: 'opt-out' }],
    ).board;
    expect(
      digestsByPerson(shared, '2026-03-10').map(({ person, digest }) => [
        person.id,
        digest.today.map(({ item }) => item),
      ]),
    ).toEqual([
      ['ben', ['1']],
      ['cara', ['2']],
    ]);
  });
});

describe('my tasks', () => {
  it('are what I claimed or was assigned and is to be done on open boards, the most urgent first', () => {
    const first = boardAfter(
      newBoard(),
      claim(BEN, '1'),
      assign('2', BEN),
      due('2', '2026-03-20'),
      claim(BEN, '3'),
      tick('3'),
    );
    const second = boardAfter(newBoard({ due: '2026-03-15' }), assign('4', BEN), claim(CARA, '1'));
    const closed = boardAfter(newBoard(), claim(BEN, '1'), [ANNA, { kind: 'close' }]);
    const boards = [first, second, closed].map(({ board }) => board);
    expect(myTasks(boards, 'ben').map(({ board, task }) => [boards.indexOf(board), task.item])).toEqual([
      [1, '4'],
      [0, '2'],
      [0, '1'],
    ]);
    expect(myTasks(boards, 'nobody')).toEqual([]);
  });
});

describe('the export', () => {
  it('has a row for each task, safe to open in a spreadsheet', () => {
    const { board } = boardAfter(
      newBoard({ title: 'Contoso, "phase 1"', scope: { kind: 'chosen', items: ['1', '4'] } }),
      [BEN, { kind: 'note', item: '1', text: '=HYPERLINK("http://evil")' }],
      tick('1'),
      due('4', '2026-03-01'),
    );
    const rows = exportRows(board, (task) => ({ name: `Name ${task.item}`, step: null }), NOON);
    const [header, ...lines] = toCsv(rows).split('\r\n');
    expect(header).toBe(
      'board,title,page,boardState,item,task,name,requirement,role,services,step,state,by,at,reason,claimedBy,assignedTo,due,dueState,note,gone,own',
    );
    expect(lines.map((line) => line.replace(board.id, 'ID'))).toEqual([
      `ID,"Contoso, ""phase 1""",kick-off,open,1,1,Name 1,mandatory,fm,exchange,,done,BEN,2026-03-10T12:02:00.000Z,,,,,none,"'=HYPERLINK(""http://evil"")",false,false`,
      `ID,"Contoso, ""phase 1""",kick-off,open,4,4,Name 4,optional,fm,teams,,todo,,,,,,2026-03-01,overdue,,false,false`,
      '',
    ]);
  });
});
