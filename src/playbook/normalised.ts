/** Of so many marks on one letter Unicode's stream-safe form (UAX #15) keeps all; no writing has more. */
const MOST_MARKS = 30;
const MARKS = /\p{M}+/gu;

/** `text` in a normal form, with at most `MOST_MARKS` marks on a letter: to sort n of them takes n² steps. */
export function normalised(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  if (text.length <= MOST_MARKS) return text.normalize(form);
  return text
    .replace(MARKS, (marks) => (marks.length > MOST_MARKS ? marks.slice(0, MOST_MARKS) : marks))
    .normalize(form);
}
