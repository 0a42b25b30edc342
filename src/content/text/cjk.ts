const CJK = /^[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]$/;

/** Whether a character is Chinese or Japanese, or punctuation of these scripts. */
export function isCjk(character: string): boolean {
  return CJK.test(character);
}

/**
 * What replaces a line end within a sentence: nothing between two Chinese or Japanese characters, which are written
 * without spaces, and a space otherwise.
 */
export function joint(before: string, after: string): '' | ' ' {
  return isCjk(before.slice(-1)) && isCjk(after.slice(0, 1)) ? '' : ' ';
}
