const UNIT =
  /[\u3041-\u3096\u30a1-\u30fa\u30fc\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[0-9a-z\u00e6-\u024f\u0370-\u1fff\uac00-\ud7a3]+/g;
const LETTER_DIGIT_CHAIN = /^(?:[a-z]\d){2,}$/;

/**
 * The pieces that text is compared by: a word of letters and digits, or a single Chinese or Japanese character.
 * `folded` comes from `fold` or `normaliseQuestion`.
 */
export function unitsOf(folded: string): string[] {
  const units = folded.match(UNIT) ?? [];
  // "l1l2l3" in a file name means L1, L2 and L3.
  return units.some(isChain)
    ? units.flatMap((unit) => (isChain(unit) ? (unit.match(/[a-z]\d/g) ?? []) : unit))
    : units;
}

function isChain(unit: string): boolean {
  return isDigit(unit.charCodeAt(1)) && LETTER_DIGIT_CHAIN.test(unit);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A single character of Chinese or Japanese writing, hiragana included. */
export function isCharacter(unit: string): boolean {
  return unit.charCodeAt(0) >= 0x3005 && unit.length === 1 && !isHangul(unit);
}

/** Hiragana mostly carries grammar, not meaning. */
export function isHiragana(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return code >= 0x3041 && code <= 0x3096;
}

function isHangul(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7a3;
}
