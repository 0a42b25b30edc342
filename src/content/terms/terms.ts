import { type Keys, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';

/** A role, service or phase as a page calls it; `key` is null when no language's list has this name. */
export type NamedTerm = { label: string; key: string | null };

const REMARK = /\s*[(（][^()（）]*[)）]?\s*$/;

/** The term that `label` names; a remark in parentheses at its end does not change what it names. */
export function readTerm(label: string, keys: Keys): NamedTerm {
  const name = label.trim();
  const key = keyOf(name, keys) ?? keyOf(name.replace(REMARK, ''), keys) ?? null;
  return { label: name, key };
}

/** The phase of "Phase: **Assess**". */
export function readPhase(label: string): NamedTerm {
  return readTerm(label, LITERALS.phases);
}
