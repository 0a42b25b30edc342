const CJK = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/**
 * What stands for a line end inside a sentence: nothing between two Chinese or Japanese characters, which are written
 * without spaces, and a space elsewhere.
 */
export function joint(before: string, after: string): '' | ' ' {
  return CJK.test(before.slice(-1)) && CJK.test(after.slice(0, 1)) ? '' : ' ';
}
