import type { DetailPhrase } from './detailPhrases';
import type { Span } from './details';
import type { FindSpans } from './spacedSpans';

/** Details in languages without spaces: phrases count wherever they stand, the longest first. */
export function joinedSpans(phrases: readonly DetailPhrase[]): FindSpans {
  const byFirst = new Map<string, DetailPhrase[]>();
  for (const phrase of [...phrases].sort((a, b) => b.phrase.length - a.phrase.length)) {
    const first = phrase.phrase.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (text) => {
    const spans: Span[] = [];
    for (let start = 0; start < text.length; ) {
      const found = byFirst.get(text.charAt(start))?.find(({ phrase }) => text.startsWith(phrase, start));
      const end = start + (found?.phrase.length ?? 1);
      if (found) spans.push({ ...found.meaning, start, end });
      start = end;
    }
    return spans;
  };
}
