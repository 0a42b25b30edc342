import type { Token } from '../tokens';

/** Whether the words from `start` to `end` are what follows a mark, up to the next one. */
export function isPart(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= end);
  const isMarked = (from: number, to: number) => /[,;:!?]/.test(text.slice(from, to));
  return before !== undefined && isMarked(before.end, start) && (!after || isMarked(end, after.start));
}

/** Whether the words from `start` to `end` stand at one end of the sentence, or of one of its parts. */
export function isAtEdge(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  isAround: (word: string) => boolean,
): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= end);
  const isMarked = (from: number, to: number) => /[,;:.!?()]/.test(text.slice(from, to));
  return (
    !after || isAround(after.word) || isMarked(end, after.start) || !before || isMarked(before.end, start)
  );
}
