import type { Answer, Quote } from '../answering/answer';
import { linesOf } from '../playbook/lines';
import type { Block } from '../playbook/text';

/** A part with more text than this, in UTF-16 units, has to be searched for its lines. */
const LONG_PART = 500;

/**
 * The lines to stand above a part of a page: the best one, unless the part begins with it, and of the others those that
 * the part does not have, or has among much else.
 */
export function linesAbove(answer: Answer, quotes: readonly Quote[]): Quote[] {
  const part = linesOf(blocksShown(answer)).map(({ text }) => text);
  const isLong = part.reduce((sum, { length }) => sum + length, 0) > LONG_PART;
  return quotes.filter(({ text }, at) => {
    if (at === 0) return text !== part[0];
    const isSaid = quotes.slice(0, at).some((before) => before.text.includes(text));
    return !isSaid && (isLong || !part.includes(text));
  });
}

/** What an answer shows as the page has it. */
function blocksShown(answer: Answer): readonly Block[] {
  switch (answer.kind) {
    case 'overview':
    case 'section':
      return answer.blocks;
    case 'steps':
      return answer.steps
        .filter((_step, place) => answer.chosen === null || answer.chosen === place)
        .flatMap(({ blocks }) => blocks);
    default:
      // All others set the words of the page in a form of their own.
      return [];
  }
}
