const OF_WORD_AT_END = /[\p{L}\p{N}]$/u;
const OF_WORD_AT_START = /^[\p{L}\p{N}]/u;
/** Scripts that are written without spaces between words. */
const OF_CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word is of a script that has no spaces between words. */
export function isOfCharacters(word: string): boolean {
  return OF_CHARACTERS.test(word);
}

/** Replaces `word` in `text` with `mark` where it is a whole word, or anywhere if its script has no spaces. */
export function withoutWord(text: string, word: string, mark: string): string {
  const anywhere = isOfCharacters(word);
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(word); at >= 0; ) {
    const end = at + word.length;
    const within =
      !anywhere &&
      (OF_WORD_AT_END.test(text.slice(Math.max(0, at - 2), at)) ||
        OF_WORD_AT_START.test(text.slice(end, end + 2)));
    if (!within) {
      kept += text.slice(from, at) + mark;
      from = end;
    }
    at = text.indexOf(word, within ? at + 1 : end);
  }
  return kept + text.slice(from);
}
