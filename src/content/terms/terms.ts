import type { Keys } from '../language/literals';
import { LITERALS } from '../language/literals-of-all';
import { literal } from '../literal';

/** A role, service or phase as a page calls it; `key` is null when no language's list has this name. */
export type NamedTerm = { label: string; key: string | null };

/** The term that `label` names. */
export function readTerm(label: string, keys: Keys): NamedTerm {
  return { label: label.trim(), key: keys.get(literal(label)) ?? null };
}

/** The phase of "Phase: **Assess**". */
export function readPhase(label: string): NamedTerm {
  return readTerm(label, LITERALS.phases);
}
