import type { Matcher } from './traces';
import { isFields, isOfPerson, isPerson } from './withoutPerson';

/** A place in a document that is about the person, with what stands beside it; `path` such as `events.3`. */
export type Finding = { path: string; value: unknown };

/** The field of events, notes and states that says whose they are. */
const ACTOR = 'by';

/** Where a document that others share tells of the person. What it says of others is left out. */
export function findingsIn(value: unknown, matcher: Matcher): Finding[] {
  const found: Finding[] = [];
  visit(value, [], matcher, found);
  return found;
}

function visit(value: unknown, path: readonly string[], matcher: Matcher, found: Finding[]): void {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      const at = [...path, String(index)];
      if (isOfPerson(entry, matcher)) found.push({ path: at.join('.'), value: entry });
      else if (typeof entry === 'string' && matcher.inText(entry))
        found.push({ path: at.join('.'), value: entry });
      else visit(entry, at, matcher, found);
    }
    return;
  }
  if (!isFields(value)) return;
  const beside = Object.fromEntries(Object.entries(value).filter(([, inner]) => !isNested(inner)));
  let isToldHere = false;
  for (const [name, inner] of Object.entries(value)) {
    const isNameOfOther = name === 'name' && typeof value.id === 'string' && !matcher.isId(value.id);
    if (isPerson(inner, matcher)) {
      // What they did stands beside them.
      const told = name === ACTOR ? withoutOthers(value, matcher) : { ...beside, [name]: inner };
      found.push({ path: [...path, name].join('.'), value: told });
      isToldHere = true;
    } else if (typeof inner === 'string' && !isNameOfOther && matcher.inText(inner)) {
      if (!isToldHere) found.push({ path: [...path, name].join('.'), value: beside });
      isToldHere = true;
    } else if (matcher.inKey(name)) found.push({ path: [...path, name].join('.'), value: inner });
    else visit(inner, [...path, name], matcher, found);
  }
}

/** A value with nothing in the place of other people. */
function withoutOthers(value: unknown, matcher: Matcher): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withoutOthers(entry, matcher));
  if (!isFields(value)) return value;
  if (isPerson(value, matcher)) return value;
  if (typeof value.id === 'string' && typeof value.name === 'string') return null;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutOthers(inner, matcher)]),
  );
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
