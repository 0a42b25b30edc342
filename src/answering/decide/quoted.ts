import { linesOf } from '../../playbook/lines';
import type { Page } from '../../playbook/page';
import type { Block } from '../../playbook/text';
import type { Quote } from '../answer';
import type { LineRef } from '../search/lines';

/** Characters at the end of a line, for a quotation mark or a bracket may follow the question mark. */
const END = 3;

/**
 * A line of a page with the heading it stands under; of a question, with the line that answers it. Undefined when the
 * page no longer has it.
 */
export function quoted(page: Page, { kind, index, line }: LineRef): Quote | undefined {
  const part = partOf(page, kind, index);
  const lines = part ? linesOf(part.blocks) : [];
  const found = lines[line];
  if (!part || !found) return undefined;
  const next = asks(found.text) ? lines[line + 1] : undefined;
  const answer = next && !asks(next.text) ? [next] : [];
  return {
    heading: found.heading ?? part.heading,
    text: [found, ...answer].map(({ text }) => text).join(' '),
    blocks: [found, ...answer].map(({ block }) => block),
  };
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
