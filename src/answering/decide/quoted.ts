import { linesOf } from '../../playbook/lines';
import type { Page } from '../../playbook/page';
import type { Block } from '../../playbook/text';
import type { Quote } from '../answer';
import type { LineRef } from '../search/lines';

/** Characters at the end of a line, for a quotation mark or a bracket may follow the question mark. */
const END = 3;

/** A line of a page, as `quotesIn` has it; undefined when the page no longer has it. */
export function quoted(page: Page, { kind, index, line }: LineRef): Quote | undefined {
  return quotesIn(page, kind, index)[line];
}

/** The lines of a part of a page, each with the heading it stands under; a question with the line that answers it. */
export function quotesIn(page: Page, kind: LineRef['kind'], index: number): Quote[] {
  const part = partOf(page, kind, index);
  if (!part) return [];
  const lines = linesOf(part.blocks);
  return lines.map((line, at) => {
    const next = asks(line.text) ? lines[at + 1] : undefined;
    const answer = next && !asks(next.text) ? [next] : [];
    return {
      heading: line.heading ?? part.heading,
      text: [line, ...answer].map(({ text }) => text).join(' '),
      blocks: [line, ...answer].map(({ block }) => block),
    };
  });
}

/** Whether a line is a question, as pages ask what they answer in the next one. */
function asks(text: string): boolean {
  const end = text.trimEnd().slice(-END);
  return end.includes('?') || end.includes('？');
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
