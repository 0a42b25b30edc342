const SHORTEST_WORD = 3;

/** A word written in katakana, which stands in the text as single characters. */
export type KanaWord = { from: number; to: number; word: string };

/** Every run of katakana that is long enough to be a word; `to` is exclusive. */
export function kanaWords(units: readonly string[]): KanaWord[] {
  const words: KanaWord[] = [];
  let from = 0;
  for (let at = 0; at <= units.length; at++) {
    if (at < units.length && isKatakana(units[at] ?? '')) continue;
    if (at - from >= SHORTEST_WORD) words.push({ from, to: at, word: units.slice(from, at).join('') });
    from = at + 1;
  }
  return words;
}

function isKatakana(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return unit.length === 1 && ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc);
}
