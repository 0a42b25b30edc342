import { type Line, leadsUp, linesOf } from '../../../playbook/lines';
import type { Page } from '../../../playbook/page';
import type { Block } from '../../../playbook/text';
import type { Quote } from '../../answer';
import type { LineRef } from '../../search/lines/lineIndex';
import { questionsAnswered } from './questionsAnswered';

/** A line of a page, as `quotesIn` has it; undefined when the page no longer has it. */
export function quoted(page: Page, { kind, index, line }: LineRef): Quote | undefined {
  return quotesIn(page, kind, index)(line);
}

/**
 * Quotes the lines of a part of a page by their numbers, each with the heading it stands under; a question with the line
 * that answers it, an answer with its question, and one that leads up to a short list with the list.
 */
export function quotesIn(
  page: Page,
  kind: LineRef['kind'],
  index: number,
): (line: number) => Quote | undefined {
  const part = partOf(page, kind, index);
  const lines = part ? linesOf(part.blocks) : [];
  return (at) => {
    const line = lines[at];
    if (!line || !part) return undefined;
    const pair = questionsAnswered(lines).get(at);
    const numbers = pair ? [pair.question, at === pair.question ? pair.answer : at] : [at];
    const said = numbers.flatMap((number) => lines[number] ?? []);
    const last = numbers.at(-1) ?? at;
    const list = leadsUp(lines[last]?.text ?? '') ? listAfter(lines, last) : [];
    return {
      heading: line.heading ?? part.heading,
      text: [...said, ...list].map(({ text }) => text).join(' '),
      blocks: [...said.map(({ block }) => block), ...(list.length > 0 ? [asList(list)] : [])],
    };
  };
}

/** A list of more items, or of more text in UTF-16 units, is no longer short. */
const MOST_ITEMS = 6;
const LONGEST_LIST = 500;

/** The lines of a short list that comes right after a line, none where it is long. */
function listAfter(lines: readonly Line[], at: number): Line[] {
  const { depth = 0, heading = null } = lines[at] ?? {};
  const after = lines.slice(at + 1);
  const end = after.findIndex((line) => line.depth <= depth || line.heading !== heading);
  const list = end < 0 ? after : after.slice(0, end);
  const isShort =
    list.length <= MOST_ITEMS && list.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_LIST;
  return isShort ? list : [];
}

function asList(lines: readonly Line[]): Block {
  return { kind: 'list', start: null, items: lines.map(({ block }) => ({ blocks: [block] })) };
}

function partOf(
  page: Page,
  kind: LineRef['kind'],
  index: number,
): { heading: string | null; blocks: readonly Block[] } | undefined {
  switch (kind) {
    case 'intro':
      return { heading: null, blocks: page.intro };
    case 'section':
      return page.sections[index];
    case 'step':
      return page.steps[index];
  }
}
