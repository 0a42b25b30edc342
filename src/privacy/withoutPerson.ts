import { FORMER_MEMBER } from '../boards/board/named';
import type { Matcher } from './traces';

type Fields = Readonly<Record<string, unknown>>;

/** The fields by which an entry of a list says of whom it is. */
const OWNERS = ['id', 'person', 'to'];

/** Whether an object stands for the person: an id, and mostly a name. */
export function isPerson(value: unknown, { isId }: Matcher): boolean {
  return isFields(value) && 'name' in value && isId(value.id);
}

/** Whether an entry of a list is about the person alone, such as what they want to be told. */
export function isOfPerson(entry: unknown, { isId }: Matcher): boolean {
  return isFields(entry) ? OWNERS.some((name) => isId(entry[name])) : isId(entry);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value of a document without the person: entries of lists about them are gone, elsewhere stands a former member, and
 * their name in a text is left out. The rest is as it was.
 */
export function withoutPerson(value: unknown, matcher: Matcher): unknown {
  if (typeof value === 'string') return matcher.without(value) ?? FORMER_MEMBER.id;
  if (Array.isArray(value))
    return value
      .filter((entry: unknown) => !isOfPerson(entry, matcher))
      .map((entry: unknown) => withoutPerson(entry, matcher));
  if (!isFields(value)) return value;
  if (isPerson(value, matcher)) return FORMER_MEMBER;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !matcher.inKey(name))
      .map(([name, inner]) => [
        name,
        // Somebody else may have the same name.
        name === 'name' && typeof value.id === 'string' ? inner : withoutPerson(inner, matcher),
      ]),
  );
}
