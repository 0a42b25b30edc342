import { ENTRY_LIMITS } from '../playbook/entryLimits';
import { withoutAddresses } from './withoutAddresses';
import { withoutWord } from './withoutWord';

const LEFT_OUT = '…';

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Telephone numbers in the usual spellings, and numbers of accounts; those of tasks have four digits or so. */
const LONG_NUMBERS = [
  /\+\d(?:[\s()/.-]{0,2}\d){6,}/g,
  /\b0\d+[\s/-]\d(?:[\s-]?\d){4,}/g,
  /(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4,}/g,
  /\d{9,}/g,
];

/** Shorter parts of a name are too often a word, or the beginning of one. */
const SHORTEST_PART = 3;

/**
 * Text without what names a person: `names` in full, in any case, and their parts as they are written in the name;
 * e-mail addresses, GUIDs and long numbers. On one line, bounded to `longest` UTF-16 units; of a text beyond
 * `ENTRY_LIMITS.comment` the rest is not looked at.
 */
export function withoutPeople(text: string, names: readonly string[], longest: number): string {
  const { comment, name } = ENTRY_LIMITS;
  const isCut = text.length > comment;
  const withoutNames = leaveOutNames(isCut ? text.slice(0, comment) : text, names);
  const withoutMail = withoutAddresses(withoutNames, LEFT_OUT);
  const blanked = [GUID, ...LONG_NUMBERS].reduce((rest, known) => rest.replace(known, LEFT_OUT), withoutMail);
  // The cut may have gone through a name, which is then not known for one.
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
  // A name of one word ("User") is a word of the language as often as not: only as it is written.
  const left = full.reduce(
    (rest, name) => (/\s/u.test(name) ? withoutName(rest, name) : withoutWord(rest, name, LEFT_OUT)),
    text,
  );
  return parts.reduce((rest, part) => withoutWord(rest, part, LEFT_OUT), left);
}

/** A name of several words, in any case and however they are spaced. */
function withoutName(text: string, name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, '\\s+');
  return text.replace(wholeWord(escaped, name), LEFT_OUT);
}

/** Not inside a longer word of letters with spaces between words; Chinese and Japanese have none. */
function wholeWord(escaped: string, words: string): RegExp {
  const hasSpaces = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
  const edge = hasSpaces ? '[\\p{L}\\p{N}]' : '[]';
  return new RegExp(`(?<!${edge})${escaped}(?!${edge})`, 'giu');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
