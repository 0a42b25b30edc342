import { fold } from './normalise';

const TOKEN =
  /[\u3041-\u3096\u30a1-\u30fa\u30fc\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[0-9a-z\u00e6-\u024f\u0370-\u1fff\uac00-\ud7a3]+/g;
const HYPHENATED = /(?<![a-z])([a-z]+)-([a-z]+)/g;
const LETTER_DIGIT_CHAIN = /^(?:[a-z]\d){2,}$/;

/**
 * The tokens of a text, in its order: words of letters and digits, and single Chinese or Japanese characters.
 * `folded` comes from `fold` or `normaliseQuestion`.
 */
export function tokensOf(folded: string): string[] {
  const tokens = folded.match(TOKEN) ?? [];
  // "l1l2l3" in a file name means L1, L2 and L3.
  return tokens.some(isChain)
    ? tokens.flatMap((token) => (isChain(token) ? (token.match(/[a-z]\d/g) ?? []) : token))
    : tokens;
}

/** The tokens of a text as it is written, a hyphenated word also as one: "kick-off" is "kick", "off" and "kickoff". */
export function tokensOfText(text: string): string[] {
  const folded = fold(text);
  return tokensOf(folded.includes('-') ? folded.replace(HYPHENATED, '$1 $2 $1$2') : folded);
}

function isChain(token: string): boolean {
  return isDigit(token.charCodeAt(1)) && LETTER_DIGIT_CHAIN.test(token);
}

/** Whether a UTF-16 unit is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a token is a single character of Chinese or Japanese writing, hiragana included. */
export function isCharacter(token: string): boolean {
  return token.charCodeAt(0) >= 0x3005 && token.length === 1 && !isHangul(token);
}

/** Whether a token is a character of hiragana, which mostly carries grammar, not meaning. */
export function isHiragana(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0x3041 && code <= 0x3096;
}

function isHangul(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7a3;
}
