/** In characters. Longer questions are cut: nobody needs more to ask, and the time for an answer grows with the length. */
const LONGEST_QUESTION = 500;

const LONE_SURROGATES = /\p{Cs}/gu;
const INVISIBLE = /\p{Cf}|[\ufe00-\ufe0f]/gu;
const CONTROL = /\p{Cc}+/gu;
const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;
const PLAIN_ASCII = /^[ -&(-_a-~]*$/;
/** A text of these characters alone stays as it is: none of them has another spelling. */
const PLAIN = /^[ -&(-_a-~\u3001\u3002\u300c\u300d\u3041-\u3096\u30a1-\u30fa\u30fb\u30fc\u4e00-\u9fff]*$/;

/** What a person typed, cut to `LONGEST_QUESTION` and folded, with single spaces. Never throws, whatever the text holds. */
export function normaliseQuestion(text: string): string {
  const folded = fold(text.trim().slice(0, LONGEST_QUESTION));
  // A single character may be folded into a whole phrase.
  return folded.slice(0, LONGEST_QUESTION).replace(/\s+/g, ' ').trim();
}

/**
 * One spelling for what readers take for the same text: lower case, no accents on Latin letters, half-width digits and
 * letters, no invisible characters, no apostrophes ("what's" and "whats" are one word). Folding twice changes nothing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(LATIN_ACCENTS, '').toLowerCase();
  if (PLAIN_ASCII.test(bare)) return bare;
  return lower
    .replace(LONE_SURROGATES, '')
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(APOSTROPHES, '')
    .replace(LATIN_ACCENTS, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .toLowerCase();
}
