import { type Keys, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';

/** A role, service or phase as a page calls it; `key` is null when no language's list has this name. */
export type NamedTerm = { label: string; key: string | null };

const REMARK = /\s*[(（]([^()（）]*)[)）]?\s*$/;
/** "GMFTA", "GM FTA": a whole name in parentheses can be another one, as in "Phone Rooms (Teams)". */
const ABBREVIATION = /^[A-Z][A-Z\d]*(?: [A-Z\d]+)*$/;
/** Names are said with and without their maker. */
const MAKER = /\bMicrosoft\s+/i;

/** The term that `label` names. */
export function readTerm(label: string, keys: Keys): NamedTerm {
  const name = label.trim();
  return { label: name, key: termKey(name, keys) };
}

/**
 * The key of the term that `name` names, null when it is in no list. A remark in parentheses at its end does not change
 * what it names; an abbreviation there says it where the words before are in no list.
 */
export function termKey(name: string, keys: Keys): string | null {
  return (
    withOrWithoutMaker(name, keys) ??
    withOrWithoutMaker(name.replace(REMARK, ''), keys) ??
    keyOf(abbreviationOf(name), keys) ??
    null
  );
}

function withOrWithoutMaker(name: string, keys: Keys): string | undefined {
  return keyOf(name, keys) ?? keyOf(name.replace(MAKER, ''), keys);
}

function abbreviationOf(name: string): string {
  const remark = REMARK.exec(name)?.[1]?.trim() ?? '';
  return ABBREVIATION.test(remark) ? remark : '';
}

/** The phase of "Phase: **Assess**". */
export function readPhase(label: string): NamedTerm {
  return readTerm(label, LITERALS.phases);
}
