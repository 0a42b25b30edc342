import type { Answer, Quote, Reply } from '../answering/answer';
import { leadsUp, linesOf } from '../playbook/lines';
import type { Block } from '../playbook/text';
import { textWidth } from './text/textWidth';

/** A part wider than this, in Latin letters, has to be searched for its lines: it does not fit on a phone. */
const LONG_PART = 600;

/** The lines to stand above a part of a page, and whether the part is folded away below them. */
export type LinesAbove = { lines: readonly Quote[]; foldsPart: boolean };

/**
 * The lines to stand above a part of a page: those that the part does not have, or has among much else. A long part that
 * nobody asked for by name, nor for all of it, is there only because of its lines; it is folded, so that nothing has to be
 * read twice.
 */
export function linesAbove({ answer, quotes, intent, wantsAll = false }: Reply): LinesAbove {
  const part = linesOf(blocksShown(answer)).map(({ text }) => text);
  const isLong = part.reduce((sum, line) => sum + textWidth(line), 0) > LONG_PART;
  const shown = part.join(' ');
  const foldsPart = isLong && intent === 'search' && !wantsAll;
  const lines = quotes.filter(({ text }, at) => {
    const isSaid = quotes.slice(0, at).some((before) => before.text.includes(text));
    const isBeginning = at === 0 && !foldsPart && text === part[0];
    return !isSaid && !isBeginning && (isLong || !shown.includes(text)) && !isAroundLink(text, answer);
  });
  return { lines, foldsPart: foldsPart && lines.length > 0 && !lines.some(({ text }) => leadsUp(text)) };
}

/** Of a line around a link, the list of links shows the sentence: all of the line, or most of it. */
const MOST_OF_LINE = 0.5;

function isAroundLink(line: string, answer: Answer): boolean {
  return (
    answer.kind === 'resources' &&
    answer.best.some(({ context }) => line.includes(context) && context.length >= line.length * MOST_OF_LINE)
  );
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
