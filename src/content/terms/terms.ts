import { type Keys, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import type { NamedTerm } from '../stages/namedTerm';
import { withoutRemark } from '../text/remark';

/**
 * An abbreviation such as "GMFTA" or "GM FTA". A full name in parentheses may mean something else, as in "Phone Rooms
 * (Teams)".
 */
const ABBREVIATION = /^[A-Z][A-Z\d]*(?: [A-Z\d]+)*$/;
/** Names are used with and without the name of the maker. */
const MAKER = /\bMicrosoft\s+/i;

/** The term that `label` names. */
export function readTerm(label: string, keys: Keys): NamedTerm {
  const name = label.trim();
  return { label: name, key: termKey(name, keys) };
}

/**
 * The key of a term, null when the name is not listed. A remark in parentheses at the end is ignored. If the words
 * before it are not listed, an abbreviation in the parentheses decides.
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

/** The phase in "Phase: **Assess**". */
export function readPhase(label: string): NamedTerm {
  return readTerm(label, LITERALS.phases);
}
