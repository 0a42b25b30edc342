const LEFT_OUT = '…';

const MAIL = /[^\s<>(),;:"']+@[^\s<>(),;:"']+\.[\p{L}\p{N}-]+/gu;
const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Telephone numbers in the usual spellings, and numbers of accounts; those of tasks have four digits or so. */
const LONG_NUMBER =
  /\+\d(?:[\s()/.-]{0,2}\d){6,}|\b0\d+[\s/-]\d(?:[\s-]?\d){4,}|(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4,}|\d{9,}/g;

/** Shorter parts of a name are too often a word, or the beginning of one. */
const SHORTEST_PART = 3;

/**
 * Text without what names a person: `names` in full, in any case, and their parts as they are written in the name;
 * e-mail addresses, GUIDs and long numbers. On one line, bounded to `longest` UTF-16 units.
 */
export function withoutPeople(text: string, names: readonly string[], longest: number): string {
  const blanked = [...namePatterns(names), MAIL, GUID, LONG_NUMBER].reduce(
    (rest, pattern) => rest.replace(pattern, LEFT_OUT),
    text,
  );
  const tidy = blanked
    .replace(/…(?:\s*…)+/g, LEFT_OUT)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  return tidy.slice(0, longest).replace(/\p{Surrogate}$/u, '');
}

function namePatterns(names: readonly string[]): RegExp[] {
  const full = names.map((name) => name.trim()).filter((name) => name.length >= 2);
  const parts = full
    .flatMap((name) => name.split(/[\s,.()]+/u))
    .filter((part) => part.length >= SHORTEST_PART);
  return [
    // A name of one word ("User") is a word of the language as often as not: only as it is written.
    ...full.map((name) => wholeWord(name, /\s/u.test(name) ? 'giu' : 'gu')),
    ...parts.map((part) => wholeWord(part, 'gu')),
  ];
}

/** Not inside a longer word of letters with spaces between words; Chinese and Japanese have none. */
function wholeWord(words: string, flags: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, '\\s+');
  const hasSpaces = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
  const edge = hasSpaces ? '[\\p{L}\\p{N}]' : '[]';
  return new RegExp(`(?<!${edge})${escaped}(?!${edge})`, flags);
}
