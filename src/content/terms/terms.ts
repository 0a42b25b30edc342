import { type Keys, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import type { NamedTerm } from '../stages/namedTerm';
import { withoutRemark } from '../text/remark';

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
  const key = withOrWithoutMaker(name, keys);
  if (key !== undefined) return key;
  const before = withoutRemark(name, 'unclosed');
  if (before === name) return null;
  const abbreviation = name
    .slice(before.length)
    .replace(/[()（）]/g, '')
    .trim();
  return (
    withOrWithoutMaker(before, keys) ??
    (ABBREVIATION.test(abbreviation) ? keyOf(abbreviation, keys) : undefined) ??
    null
  );
}

function withOrWithoutMaker(name: string, keys: Keys): string | undefined {
  return keyOf(name, keys) ?? (MAKER.test(name) ? keyOf(name.replace(MAKER, ''), keys) : undefined);
}

/** The phase of "Phase: **Assess**". */
export function readPhase(label: string): NamedTerm {
  return readTerm(label, LITERALS.phases);
}
