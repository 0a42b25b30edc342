const LEFT_OUT = '…';
const WORD = /[\p{L}\p{N}]/u;

/** Whether a text has these words, in any case, and not as a part of longer words. */
export function hasWords(text: string, words: string): boolean {
  return placeOf(text.toLowerCase(), words.toLowerCase(), 0) !== -1;
}

/** The text with a mark in the place of these words. */
export function withoutWords(text: string, words: string): string {
  const [lower, wanted] = [text.toLowerCase(), words.toLowerCase()];
  // A few letters change their length with their case; then nothing could be cut out at the right place.
  if (lower.length !== text.length) return hasWords(text, words) ? LEFT_OUT : text;
  const kept: string[] = [];
  let from = 0;
  for (let at = placeOf(lower, wanted, 0); at !== -1; at = placeOf(lower, wanted, from)) {
    kept.push(text.slice(from, at), LEFT_OUT);
    from = at + wanted.length;
  }
  return [...kept, text.slice(from)].join('');
}

function placeOf(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!WORD.test(before) && !WORD.test(after)) return at;
  }
  return -1;
}
