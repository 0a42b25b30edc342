/** Longer questions are cut: nobody asks in more, and understanding takes time in proportion to the length. */
const LONGEST_QUESTION = 500;

const LONE_SURROGATES = /\p{Cs}/gu;
const INVISIBLE = /\p{Cf}|[\ufe00-\ufe0f]/gu;
const CONTROL = /\p{Cc}+/gu;
const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;
const PLAIN_ASCII = /^[ -&(-_a-~]*$/;
/** Characters that have no other spelling: nothing below would change them. */
const PLAIN = /^[ -&(-_a-~\u3001\u3002\u300c\u300d\u3041-\u3096\u30a1-\u30fa\u30fb\u30fc\u4e00-\u9fff]*$/;

/** What a person typed, cut to a sane length and folded. Never throws, whatever the text holds. */
export function normaliseQuestion(text: string): string {
  return fold(text.trim().slice(0, LONGEST_QUESTION)).replace(/\s+/g, ' ').trim();
}

/**
 * One spelling for everything that readers take for the same: lower case, no accents on Latin letters, half-width
 * digits and letters, no invisible characters, no apostrophes ("what's" and "whats" are one word).
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
