import { type Keys, keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import type { NamedTerm } from '../stages/namedTerm';
import { literal } from '../text/literal';
import { knownNames } from './knownNames';
import { nameForSeveral } from './nameForSeveral';
import { readTerm, termKey } from './terms';

const LISTED = /[,;、，；]/;
/** A name has a letter or digit; a dash alone is not a name. */
const NAMED = /[\p{L}\p{N}]/u;
/** A slash that is not within a number such as "Windows 7/8.1". */
const SLASH = /(?<!\d)[/／](?!\d)/;
const CONJUNCTION = new RegExp(
  `&|${LITERALS.and.map((word) => (isLatin(word) ? `\\s${word}\\s` : word)).join('|')}`,
  'iu',
);

/** The roles in text such as "FastTrack Manager, FastTrack Engineer"; a dash means no role. */
export function readRoles(value: string): NamedTerm[] {
  return readTerms(value, LITERALS.roles);
}

/** The services in text such as "Exchange / OneDrive for Business"; "Classroom/SDS" is one service. */
export function readServices(value: string): NamedTerm[] {
  return readTerms(value, LITERALS.services);
}

function readTerms(value: string, keys: Keys): NamedTerm[] {
  if (LITERALS.none.has(literal(value))) return [];
  return readSeveral(value, keys) ?? readListed(value, keys);
}

/**
 * The terms listed in the parentheses of a name that is not a term itself, as in "Get Modern (Windows, Edge &
 * Intune)".
 */
function readSeveral(value: string, keys: Keys): NamedTerm[] | null {
  const several = nameForSeveral(value);
  if (!several || termKey(value, keys) !== null) return null;
  const [first, ...more] = readListed(several.list, keys);
  if (!first || more.length === 0 || [first, ...more].some(({ key }) => key === null)) return null;
  return [{ ...first, label: `${several.opening}${first.label}${several.closing}` }, ...more];
}

function readListed(value: string, keys: Keys): NamedTerm[] {
  const labels = trimmedParts(value, LISTED)
    .flatMap((part) => splitWhenKnown(part, CONJUNCTION, keys))
    .flatMap((part) => splitAtSlashes(part, keys))
    .flatMap((part) => splitWhenKnown(part, CONJUNCTION, keys));
  return labels
    .filter((label) => NAMED.test(label))
    .flatMap((label) => {
      const term = readTerm(label, keys);
      const names = term.key === null ? knownNames(label, keys) : null;
      return names ? names.map((name) => readTerm(name, keys)) : [term];
    });
}

/** Splits at slashes, but keeps two neighbours together if they form a known name. */
function splitAtSlashes(part: string, keys: Keys): string[] {
  const pieces = trimmedParts(part, SLASH);
  const labels: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const one = pieces[at] ?? '';
    const two = `${one}/${pieces[at + 1] ?? ''}`;
    if (at + 1 < pieces.length && keyOf(two, keys)) {
      labels.push(two);
      at += 1;
    } else {
      labels.push(one);
    }
  }
  return labels;
}

/** Splits "A and B" only if both parts are known terms, because names can contain such words too. */
function splitWhenKnown(part: string, separator: RegExp, keys: Keys): string[] {
  if (keyOf(part, keys)) return [part];
  const pieces = trimmedParts(part, separator);
  return pieces.length > 1 && pieces.every((piece) => termKey(piece, keys)) ? pieces : [part];
}

function trimmedParts(text: string, separator: RegExp): string[] {
  return text.split(separator).map((part) => part.trim());
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/i.test(word);
}
