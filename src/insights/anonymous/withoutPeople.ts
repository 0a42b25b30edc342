import { ENTRY_LIMITS } from '../../playbook/entryLimits';
import { withoutAddresses } from './withoutAddresses';
import { isOfCharacters, withoutWord } from './withoutWord';

const LEFT_OUT = '…';

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Telephone numbers in common formats and account numbers. Task numbers are shorter, about four digits. */
const LONG_NUMBERS = [
  /\+\d(?:[\s()/.-]{0,2}\d){6,}/g,
  /\b0\d+[\s/-]\d(?:[\s-]?\d){4,}/g,
  /(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4,}/g,
  /\d{9,}/g,
];

/** Shorter parts of a name are too often an ordinary word or the start of one. */
const SHORTEST_PART = 3;

/**
 * Removes what identifies a person: each of `names` in any case, the parts of these names exactly as written, e-mail
 * addresses, GUIDs and long numbers. The result is one line of at most `longest` UTF-16 code units. Text beyond
 * `ENTRY_LIMITS.comment` is dropped without being examined.
 */
export function withoutPeople(text: string, names: readonly string[], longest: number): string {
  const { comment, name } = ENTRY_LIMITS;
  const isCut = text.length > comment;
  const withoutNames = leaveOutNames(isCut ? text.slice(0, comment) : text, names);
  const withoutMail = withoutAddresses(withoutNames, LEFT_OUT);
  const blanked = [GUID, ...LONG_NUMBERS].reduce((rest, known) => rest.replace(known, LEFT_OUT), withoutMail);
  // The cut may have split a name, which is then not recognised, so the end is dropped too.
  const tidy = (isCut ? blanked.slice(0, -name) : blanked)
    .replace(/…(?:\s*…)+/g, LEFT_OUT)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  return tidy.slice(0, longest).replace(/\p{Surrogate}$/u, '');
}

function leaveOutNames(text: string, names: readonly string[]): string {
  const full = distinct(names.map((name) => name.trim().slice(0, ENTRY_LIMITS.name))).filter(
    (name) => name.length >= 2,
  );
  const parts = distinct(full.flatMap((name) => name.split(/[\s,.()]+/u))).filter(
    (part) => part.length >= SHORTEST_PART,
  );
  // A name of one word ("User") is often an ordinary word, so it is matched only as written.
  const left = full.reduce(
    (rest, name) => (/\s/u.test(name) ? withoutName(rest, name) : withoutWord(rest, name, LEFT_OUT)),
    text,
  );
  return parts.reduce((rest, part) => withoutWord(rest, part, LEFT_OUT), left);
}

/** Removes a name of several words, in any case and with any spacing. */
function withoutName(text: string, name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, '\\s+');
  return text.replace(wholeWord(escaped, name), LEFT_OUT);
}

/** Matches only whole words. Chinese and Japanese have no spaces between words, so there it matches anywhere. */
function wholeWord(escaped: string, words: string): RegExp {
  const edge = !isOfCharacters(words) ? '[\\p{L}\\p{N}]' : '[]';
  return new RegExp(`(?<!${edge})${escaped}(?!${edge})`, 'giu');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
