import { isAtEdge } from '../due/sentencePart';
import { numberedTokensOf, type Token } from '../tokens';
import type { DetailPhrase } from './detailPhrases';
import type { Span } from './details';

/** Finds the details in a text; they do not overlap. */
export type FindSpans = (text: string) => Span[];

/**
 * Details in languages with spaces between words. `isAround`: whether a word belongs to the request itself, or begins
 * another detail. A single word, as "weekly", and a language are details only at the edge of a part of the sentence:
 * "the weekly report" is a name.
 */
export function spacedSpans(
  phrases: readonly DetailPhrase[],
  isAround: (word: string) => boolean,
): FindSpans {
  const known = new Map<string, DetailPhrase>();
  let longest = 0;
  for (const phrase of phrases) {
    const words = numberedTokensOf(phrase.phrase).map(({ word }) => word);
    const key = words.join(' ');
    if (key !== '' && !known.has(key)) known.set(key, phrase);
    longest = Math.max(longest, words.length);
  }

  const at = (text: string, tokens: readonly Token[], index: number): [Span, number] | undefined => {
    for (let count = Math.min(longest, tokens.length - index); count > 0; count -= 1) {
      const some = tokens.slice(index, index + count);
      const phrase = known.get(some.map(({ word }) => word).join(' '));
      const [start, end] = [some[0]?.start ?? 0, some.at(-1)?.end ?? 0];
      if (!phrase || !isDetail(text, tokens, phrase, start, end)) continue;
      return [{ ...phrase.meaning, start, end }, count];
    }
    return undefined;
  };

  const isDetail = (
    text: string,
    tokens: readonly Token[],
    { isClear, meaning }: DetailPhrase,
    start: number,
    end: number,
  ): boolean => {
    if (isClear || isAtEdge(text, tokens, start, end, isAround)) return true;
    const before = tokens.findLast((token) => token.end <= start);
    return meaning.kind === 'language' && before !== undefined && isAround(before.word);
  };

  return (text) => {
    const tokens = numberedTokensOf(text);
    const spans: Span[] = [];
    for (let index = 0; index < tokens.length; ) {
      const found = at(text, tokens, index);
      if (found) spans.push(found[0]);
      index += found?.[1] ?? 1;
    }
    return spans;
  };
}
