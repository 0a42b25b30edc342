import type { Person } from '../board/board';
import { type Meanwhile, type Refused, refused } from '../board/refusal';
import type { Action } from '../commands/rules';
import type { Command } from './command';
import { evolve } from './evolve';
import {
  type FormAction,
  type FormFields,
  fieldsIn,
  fieldsOn,
  isFormAction,
  itemOf,
  settingsOn,
  withFieldsOf,
} from './formFields';
import type { StoredBoard } from './storedBoard';

/** `kept`: what somebody else changed since the form was made, and whoever saves it now has left alone. */
export type Merged = { kind: 'merged'; action: Action; kept: Meanwhile | null } | Refused;

const FIELDS = ['title', 'due', 'to', 'mode', 'hour', 'about', 'every', 'nextOn'] as const;
type Field = keyof FormFields;

/**
 * What a form comes to that was made from an earlier version of the board. Fields that only somebody else has changed
 * since stay as those are; one that both have changed is refused, so that it is not lost without a word. Whoever saves
 * twice from one card replaces what they saved themselves.
 */
export function mergedInto(stored: StoredBoard, { actor, action, base }: Command): Merged {
  const { board } = stored;
  const mine: Merged = { kind: 'merged', action, kept: null };
  if (base === undefined || !isFormAction(action)) return mine;
  const now = fieldsOn(board, action.kind, itemOf(action));
  const entered = fieldsIn(action);
  const changed = FIELDS.filter(
    (name) => base[name] !== undefined && base[name] !== now[name] && entered[name] !== now[name],
  );
  if (changed.length === 0) return mine;
  const setBy = lastSet(stored, action);
  const names = changed.filter((name) => setBy.get(name)?.id !== actor.id);
  const untouched = new Set(names.filter((name) => entered[name] === base[name]));
  const told = (fields: ReadonlySet<Field>): Meanwhile => ({
    by: [...setBy].findLast(([name]) => fields.has(name))?.[1] ?? null,
    now: settingsOn(board, action, fields),
  });
  if (untouched.size < names.length) return refused({ code: 'board_form_changed', ...told(new Set(names)) });
  if (untouched.size === 0) return mine;
  return { kind: 'merged', action: withFieldsOf(board, action, untouched), kept: told(untouched) };
}

/** Who has set each field of the form to what it is now, as far as the history goes back; whoever was last comes last. */
function lastSet({ origin, events }: StoredBoard, form: FormAction): ReadonlyMap<Field, Person> {
  const setBy = new Map<Field, Person>();
  let board = origin;
  for (const event of events) {
    const before = fieldsOn(board, form.kind, itemOf(form));
    board = evolve(board, event);
    const after = fieldsOn(board, form.kind, itemOf(form));
    for (const name of FIELDS) {
      if (before[name] === after[name]) continue;
      setBy.delete(name);
      setBy.set(name, event.by);
    }
  }
  return setBy;
}
