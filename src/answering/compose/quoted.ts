import { linesOf } from '../../playbook/lines';
import type { Page } from '../../playbook/page';
import type { Block } from '../../playbook/text';
import type { Quote } from '../answer';
import type { LineRef } from '../decide/bestLine';

/** A line of a page with the heading it stands under; undefined when the page no longer has it. */
export function quoted(page: Page, { kind, index, line }: LineRef): Quote | undefined {
  const part = partOf(page, kind, index);
  const found = part && linesOf(part.blocks)[line];
  return found && { heading: found.heading ?? part.heading, text: found.text, block: found.block };
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
