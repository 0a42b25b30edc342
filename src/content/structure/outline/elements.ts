import { type Block, inlineText } from '../../../playbook/text';
import type { PageElement } from '../../stages/locatedBlock';
import { headingKind } from '../headingKind';
import { isTaskTable } from '../tasks';

/** A bold line that starts the refresh summary: the content below it does not belong to the section above. */
export function isRefresh(heading: Extract<Block, { kind: 'heading' }>): boolean {
  return headingKind(inlineText(heading.inlines)) === 'refresh';
}

/** Whether an element is a table that defines tasks. */
export function isTaskTableElement(element: PageElement): boolean {
  return element.kind === 'block' && element.block.kind === 'table' && isTaskTable(element.block);
}

/** Whether an element is a first-level heading that does not start a known section. */
export function isTopHeading(element: PageElement): boolean {
  if (element.kind !== 'block' || element.block.kind !== 'heading' || element.block.level !== 1) return false;
  return headingKind(inlineText(element.block.inlines)) === null;
}
