import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from '../../../src/boards/history/apply';
import { type FormAction, fieldsOn, isFormAction } from '../../../src/boards/history/formFields';
import type { StoredBoard } from '../../../src/boards/history/storedBoard';
import { actions } from '../arbitraries';
import { ANNA, act, BEN, boardAfter, MANAGER, NOON, newBoard, outcome } from '../board';

const itemOf = (action: FormAction) => ('item' in action ? action.item : null);
const saved = (opened: StoredBoard, stored: StoredBoard, action: FormAction) =>
  apply(
    stored,
    {
      operation: 'saved',
      actor: ANNA,
      action,
      base: fieldsOn(opened.board, action.kind, itemOf(action)),
    },
    NOON,
  );

const forms = actions.filter(isFormAction);

it('a form is saved as it is where nobody else has changed what it is about', () => {
  fc.assert(
    fc.property(forms, (action) => {
      expect(outcome(saved(newBoard(), newBoard(), action))).toBe(
        outcome(act(newBoard(), ANNA, action, NOON)),
      );
    }),
  );
});

it('what somebody else has set meanwhile stays, or whoever saves is told of it', () => {
  fc.assert(
    fc.property(forms, forms, (theirs, mine) => {
      const between = act(newBoard(), MANAGER, theirs, NOON);
      fc.pre(between.kind === 'changed' && theirs.kind === mine.kind && itemOf(theirs) === itemOf(mine));
      if (between.kind !== 'changed') return;
      const fields = (stored: StoredBoard) => fieldsOn(stored.board, mine.kind, itemOf(mine));
      const then = saved(newBoard(), between.stored, mine);
      const after = then.kind === 'refused' ? between.stored : then.stored;
      const lost = Object.entries(fields(between.stored)).filter(
        ([name, value]) =>
          value !== Object(fields(newBoard()))[name] && value !== Object(fields(after))[name],
      );
      expect(lost).toEqual([]);
    }),
  );
});

it('who has changed it is not known where the history does not reach so far back', () => {
  const changed = boardAfter(newBoard(), [MANAGER, { kind: 'rename', title: 'Another' }]);
  const folded: StoredBoard = { ...changed, origin: changed.board, events: [] };
  expect(saved(newBoard(), folded, { kind: 'rename', title: 'Mine' })).toEqual({
    kind: 'refused',
    refusal: { code: 'board_form_changed', by: null, now: [{ kind: 'title', title: 'Another' }] },
  });
});

it('a change of something else is none of the form', () => {
  const changed = boardAfter(
    newBoard(),
    [MANAGER, { kind: 'rename', title: 'Another' }],
    [BEN, { kind: 'tick', item: '1' }],
    [MANAGER, { kind: 'set-due', item: '2', due: '2026-03-31' }],
  );
  const mine: FormAction = { kind: 'set-due', item: '1', due: '2026-03-30' };
  expect(saved(newBoard(), changed, mine)).toMatchObject({ kind: 'changed', kept: null });
});

it('a forged form gets no further than one of an earlier version', () => {
  const changed = boardAfter(newBoard(), [MANAGER, { kind: 'rename', title: 'Another' }]);
  const base = { title: 'no digest', due: '\u0000', every: 'never' };
  const action: FormAction = { kind: 'rename', title: 'Mine' };
  const forged = (actor: typeof ANNA) =>
    outcome(apply(changed, { operation: 'forged', actor, action, base }, NOON));
  expect([forged(ANNA), forged(BEN)]).toEqual(['board_form_changed', 'board_managers_only']);
});
