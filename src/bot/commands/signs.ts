const WORDS = /[\p{L}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const THUMB_DOWN = '👎';

/**
 * What a message without a word says: `liked` for a thumb or another picture, `nothing` for a thumb down or mere
 * punctuation; undefined for one with words.
 */
export function saidBySigns(text: string): 'liked' | 'nothing' | undefined {
  if (text === '' || WORDS.test(text)) return undefined;
  return PICTURE.test(text) && !text.includes(THUMB_DOWN) ? 'liked' : 'nothing';
}
