/**
 * Unicode's stream-safe text format (UAX #15) allows this many combining marks on one letter; no writing system uses
 * more.
 */
const MOST_MARKS = 30;
const MARKS = /\p{M}+/gu;

/** `text` in a Unicode normal form, with at most `MOST_MARKS` marks on a letter: sorting n marks takes n² steps. */
export function normalised(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  if (text.length <= MOST_MARKS) return text.normalize(form);
  return text
    .replace(MARKS, (marks) => (marks.length > MOST_MARKS ? marks.slice(0, MOST_MARKS) : marks))
    .normalize(form);
}
