/** In characters. */
const SHORTEST_WORD = 3;

/** A katakana word, whose characters are single tokens: those at positions `from` up to, but not including, `to`. */
export type KanaWord = { from: number; to: number; word: string };

/** Every run of katakana that is long enough to be a word, in the order of the text. */
export function kanaWords(tokens: readonly string[]): KanaWord[] {
  const words: KanaWord[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && isKatakana(tokens[at] ?? '')) continue;
    if (at - from >= SHORTEST_WORD) words.push({ from, to: at, word: tokens.slice(from, at).join('') });
    from = at + 1;
  }
  return words;
}

function isKatakana(token: string): boolean {
  const code = token.charCodeAt(0);
  return token.length === 1 && ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc);
}
