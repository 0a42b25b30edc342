import { kanaWords } from '../text/kana';
import { isCharacter } from '../text/tokens';
import { pairsOf } from './letters';
import type { PageText } from './pageText';

/** The words of a page, each once; a character only with its neighbour. */
export function wordsOn({ title, name, passages }: PageText): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (tokens: readonly string[]) => {
    for (const token of tokens) words.add(token);
    for (const pair of pairsOf(tokens)) words.add(pair);
  };
  add(title);
  add(name);
  for (const { heading, lines } of passages) {
    add(heading);
    for (const { text } of lines) add(text);
  }
  return words;
}

/** How often each word occurs on the pages; see `LanguageIndex`. Yields after each page. */
export function* countWords(texts: readonly PageText[]): Generator<undefined, Map<string, number>> {
  const words = new Map<string, number>();
  const count = (tokens: readonly string[]) => {
    for (const token of tokens) if (!isCharacter(token)) words.set(token, (words.get(token) ?? 0) + 1);
    for (const { word } of kanaWords(tokens)) words.set(word, (words.get(word) ?? 0) + 1);
  };
  for (const { title, passages } of texts) {
    count(title);
    for (const { heading, lines } of passages) {
      count(heading);
      for (const line of lines) {
        count(line.heading);
        count(line.text);
      }
    }
    yield;
  }
  return words;
}
