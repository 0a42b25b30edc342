import type { Person } from '../board/board';
import { type Meanwhile, type Refused, refused } from '../board/refusal';
import type { Action } from '../commands/rules';
import type { Command } from './command';
import { fieldsIn, fieldsOn, isFormAction, itemOf, setsSame, settingsOn, withFieldsOf } from './formFields';
import type { StoredBoard } from './storedBoard';

/** `kept`: what somebody else changed since the form was made, and whoever saves it now has left alone. */
export type Merged = { kind: 'merged'; action: Action; kept: Meanwhile | null } | Refused;

/**
 * What a form comes to that was made from an earlier version of the board. Fields that only somebody else has changed
 * since stay as those are; one that both have changed is refused, so that it is not lost without a word. Whoever saves
 * twice from one card replaces what they saved themselves.
 */
export function mergedInto({ board, events }: StoredBoard, { actor, action, base }: Command): Merged {
  const mine: Merged = { kind: 'merged', action, kept: null };
  if (base === undefined || !isFormAction(action)) return mine;
  const by = events.findLast((event) => setsSame(event.action, action))?.by ?? null;
  if (by?.id === actor.id) return mine;
  const now = fieldsOn(board, action.kind, itemOf(action));
  const entered = fieldsIn(action);
  const names = (['title', 'due', 'to', 'mode', 'hour', 'about', 'every', 'nextOn'] as const).filter(
    (name) => base[name] !== undefined && base[name] !== now[name] && entered[name] !== now[name],
  );
  const untouched = new Set(names.filter((name) => entered[name] === base[name]));
  const told = (fields: ReadonlySet<string>, who: Person | null): Meanwhile => ({
    by: who,
    now: settingsOn(board, action, fields),
  });
  if (untouched.size < names.length)
    return refused({ code: 'board_form_changed', ...told(new Set(names), by) });
  if (untouched.size === 0) return mine;
  return { kind: 'merged', action: withFieldsOf(board, action, untouched), kept: told(untouched, by) };
}
