/** Letters of languages that are written without spaces between words. */
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a text has words that no spaces part. */
export function hasJoinedWords(text: string): boolean {
  return JOINED.test(text);
}

/** `word` is written in one way, with 0 for any number; `raw` as it stands there, from `start` to `end`. */
export type Token = { word: string; raw: string; start: number; end: number };

/** The words of a text in a language with spaces. */
export function tokensOf(text: string): Token[] {
  return numberedTokensOf(text).map((token) => ({ ...token, word: token.word.replace(/\d+/g, '0') }));
}

/** The same with each number as it is. */
export function numberedTokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: raw, index }) => ({
    word: raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    raw,
    start: index,
    end: index + raw.length,
  }));
}

export function wordsOf(phrase: string): string[] {
  return tokensOf(phrase).map(({ word }) => word);
}

/** Whether these words stand in a text, one after the other, from the token with this index on. */
export function standsAt(tokens: readonly Token[], words: readonly string[], index = 0): boolean {
  return words.every((word, offset) => tokens[index + offset]?.word === word);
}
