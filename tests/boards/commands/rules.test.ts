import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/boards/board/actor';
import type { Action } from '../../../src/boards/commands/rules';
import { apply } from '../../../src/boards/history/apply';
import { createBoard } from '../../../src/boards/history/create';
import type { StoredBoard } from '../../../src/boards/history/storedBoard';
import {
  ANNA,
  act,
  BEN,
  boardAfter,
  CARA,
  GUEST,
  MANAGER,
  NOON,
  newBoard,
  outcome,
  taskOf,
  wanted,
} from '../board';

const tick: Action = { kind: 'tick', item: '1' };
const untick: Action = { kind: 'untick', item: '1' };
const claim: Action = { kind: 'claim', item: '1' };
const release: Action = { kind: 'release', item: '1' };
const skip: Action = { kind: 'skip', item: '1', reason: 'not needed' };
const note: Action = { kind: 'note', item: '1', text: 'ask Contoso' };
const assign: Action = { kind: 'assign', item: '1', to: CARA };
const setDue: Action = { kind: 'set-due', item: '1', due: '2026-03-31' };
const overdue: Action = { kind: 'set-due', item: '1', due: '2026-03-09' };
const setBoardDue: Action = { kind: 'set-due', item: null, due: '2026-03-31' };
const rename: Action = { kind: 'rename', title: 'Another' };
const adopt: Action = { kind: 'adopt', tasks: newBoard().board.tasks.slice(1) };
const keep: Action = { kind: 'keep', fingerprint: 'a difference' };
const remind: Action = { kind: 'set-reminders', mode: 'private', hour: 7 };
const close: Action = { kind: 'close' };
const reopen: Action = { kind: 'reopen' };
const withdraw: Action = { kind: 'withdraw' };
const optOut: Action = { kind: 'opt-out' };

describe('who may do what', () => {
  it.each([tick, claim, skip, note])('every member may $kind, a guest may not', (action) => {
    expect(outcome(act(newBoard(), BEN, action))).toBe('changed');
    expect(outcome(act(newBoard(), GUEST, action))).toBe('board_guest');
    expect(outcome(act(newBoard(), { ...GUEST, isManager: true }, action))).toBe('board_guest');
  });

  it.each([assign, setDue, setBoardDue, rename, adopt, keep, remind, close, withdraw])(
    'the poster and managers may $kind, others may not',
    (action) => {
      expect(outcome(act(newBoard(), ANNA, action))).toBe('changed');
      expect(outcome(act(newBoard(), MANAGER, action))).toBe('changed');
      expect(outcome(act(newBoard(), BEN, action))).toBe('board_managers_only');
      expect(outcome(act(newBoard(), GUEST, action))).toBe('board_guest');
    },
  );

  it.each(['stranger', 'unknown'] as const)('somebody whose membership is %s only reads', (role) => {
    const expected = role === 'stranger' ? 'board_not_member' : 'board_member_unknown';
    for (const action of [tick, claim, note, assign, close])
      expect(outcome(act(newBoard(), { ...ANNA, role }, action))).toBe(expected);
    expect(outcome(createBoard(wanted({ poster: { ...ANNA, role } }), NOON))).toBe(expected);
  });

  it('everybody may do without reminders, for themselves', () => {
    const { board } = boardAfter(newBoard(), [GUEST, optOut], [BEN, optOut], [BEN, { kind: 'opt-in' }]);
    expect(board.reminders.optedOut).toEqual(['guest']);
  });

  it('a closed board takes nothing but being opened or withdrawn', () => {
    const closed = boardAfter(newBoard(), [ANNA, close]);
    for (const action of [tick, untick, claim, release, skip, note])
      expect(outcome(act(closed, BEN, action))).toBe('board_closed');
    for (const action of [assign, setDue, rename, adopt, keep, remind])
      expect(outcome(act(closed, ANNA, action))).toBe('board_closed');
    expect(outcome(act(closed, BEN, reopen))).toBe('board_managers_only');
    expect(boardAfter(closed, [ANNA, reopen]).board.state).toBe('open');
    expect(boardAfter(closed, [MANAGER, withdraw]).board.state).toBe('withdrawn');
  });

  it('a withdrawn board takes nothing', () => {
    const withdrawn = boardAfter(newBoard(), [ANNA, withdraw]);
    for (const action of [tick, assign, reopen, close, optOut])
      expect(outcome(act(withdrawn, ANNA, action))).toBe('board_withdrawn');
    expect(outcome(act(withdrawn, ANNA, withdraw))).toBe('unchanged');
  });
});

describe('what becomes of a task', () => {
  it.each<[string, [Actor, Action][], Actor, Action, string]>([
    ['ticked twice stays with the first', [[BEN, tick]], CARA, tick, 'unchanged'],
    ['done cannot be skipped, it would be lost', [[BEN, tick]], CARA, skip, 'board_task_done'],
    ['done cannot be claimed', [[BEN, tick]], CARA, claim, 'board_task_done'],
    ['skipped cannot be claimed', [[BEN, skip]], CARA, claim, 'board_task_skipped'],
    ['skipped can be ticked', [[BEN, skip]], CARA, tick, 'changed'],
    ['skipped again for the same reason', [[BEN, skip]], CARA, skip, 'unchanged'],
    ['todo has nothing to untick', [], BEN, untick, 'unchanged'],
    ['claimed by one cannot be claimed by another', [[BEN, claim]], CARA, claim, 'board_task_claimed'],
    ['claimed by oneself already', [[BEN, claim]], BEN, claim, 'unchanged'],
    ['claimed by one can be ticked by another', [[BEN, claim]], CARA, tick, 'changed'],
    ['claimed by one cannot be released by another', [[BEN, claim]], CARA, release, 'board_task_claimed'],
    ['claimed by one can be released by the poster', [[BEN, claim]], ANNA, release, 'changed'],
    ['claimed by nobody', [], BEN, release, 'unchanged'],
    ['assigned to the same person', [[ANNA, assign]], MANAGER, assign, 'unchanged'],
    ['unknown', [], BEN, { kind: 'tick', item: '9' }, 'board_task_unknown'],
    ['skipped without a reason', [], BEN, { ...skip, reason: ' \n ' }, 'board_text_missing'],
    ['skipped with a novel', [], BEN, { ...skip, reason: 'x'.repeat(201) }, 'board_text_too_long'],
    ['noted with a novel', [], BEN, { ...note, text: 'x'.repeat(301) }, 'board_text_too_long'],
    ['due on no day', [], ANNA, { ...setDue, due: '2026-02-29' }, 'board_date_invalid'],
    ['due yesterday', [], ANNA, { ...setDue, due: '2026-03-09' }, 'board_date_past'],
    ['due today', [], ANNA, { ...setDue, due: '2026-03-10' }, 'changed'],
    ['due on a day that has passed since', [[ANNA, overdue]], ANNA, overdue, 'unchanged'],
    ['without a date already', [], ANNA, { ...setDue, due: null }, 'unchanged'],
  ])('%s', (_what, before, actor, action, expected) => {
    expect(outcome(act(boardAfter(newBoard(), ...before), actor, action))).toBe(expected);
  });

  it('keeps who did it, when, and what they wrote', () => {
    const { board } = boardAfter(newBoard(), [BEN, { ...note, text: '  ask\u0000\nContoso ' }], [CARA, skip]);
    const cara = { id: 'cara', name: 'CARA' };
    const at = Date.UTC(2026, 2, 10, 12, 2);
    expect(taskOf(board, '1')).toMatchObject({
      state: { kind: 'skipped', by: cara, at, reason: 'not needed' },
      note: { text: 'ask Contoso', by: { id: 'ben', name: 'BEN' }, at: at - 60_000 },
      touched: { by: cara, at },
    });
    expect(board).toMatchObject({ change: 2, changedAt: at });
  });

  it('says who has it', () => {
    expect(act(boardAfter(newBoard(), [BEN, claim]), CARA, claim)).toEqual({
      kind: 'refused',
      refusal: { code: 'board_task_claimed', by: { id: 'ben', name: 'BEN' } },
    });
  });

  it.each(['', ' \u0007 '])('is done by the id of whom the channel calls %j', (name) => {
    const { board } = boardAfter(newBoard(), [{ ...BEN, name }, tick]);
    expect(taskOf(board, '1').state).toMatchObject({ by: { id: 'ben', name: 'ben' } });
  });

  it('loses its note when the text is empty', () => {
    const { board } = boardAfter(newBoard(), [BEN, note], [CARA, { ...note, text: '' }]);
    expect(taskOf(board, '1').note).toBeNull();
  });
});

describe('a press that was undone since', () => {
  const pressed = (stored: StoredBoard, operation: string, action: Action) =>
    apply(stored, { operation, actor: BEN, action }, NOON);

  it.each<[Action, Action]>([
    [tick, untick],
    [claim, release],
    [skip, untick],
    [note, { ...note, text: '' }],
  ])('does not count again and is known as such: $kind', (action, undo) => {
    const done = pressed(newBoard(), 'one', action);
    if (done.kind !== 'changed') throw new Error('refused');
    expect(pressed(done.stored, 'one', action)).toMatchObject({ kind: 'unchanged', why: 'repeated' });
    const undone = pressed(done.stored, 'two', undo);
    if (undone.kind !== 'changed') throw new Error('refused');
    const again = pressed(undone.stored, 'one', action);
    expect(again).toEqual({ kind: 'unchanged', stored: undone.stored, why: 'outdated', kept: null });
  });
});

describe('what becomes of a board', () => {
  it.each<[string, Action, string]>([
    ['an empty title', { kind: 'rename', title: ' ' }, 'board_text_missing'],
    ['a long title', { kind: 'rename', title: 'x'.repeat(121) }, 'board_text_too_long'],
    ['the same title', { kind: 'rename', title: ' Kick-off  Contoso ' }, 'unchanged'],
    ['an hour that no day has', { kind: 'set-reminders', mode: 'off', hour: 24 }, 'board_hour_invalid'],
    ['no tasks at all', { kind: 'adopt', tasks: [] }, 'board_no_tasks'],
    ['the tasks that it has', { kind: 'adopt', tasks: newBoard().board.tasks }, 'unchanged'],
    ['being open when it is', reopen, 'unchanged'],
  ])('given %s', (_what, action, expected) => {
    expect(outcome(act(newBoard(), ANNA, action))).toBe(expected);
  });
});
