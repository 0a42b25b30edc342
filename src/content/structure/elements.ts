import { type Block, inlineText } from '../../playbook/text';
import type { PageElement } from '../stages/locatedBlock';
import { headingKind } from './headingKind';
import { isTaskTable } from './tasks';

/** A bold line that heads the refresh summary: what follows is no part of the section above. */
export function isRefresh(heading: Extract<Block, { kind: 'heading' }>): boolean {
  return headingKind(inlineText(heading.inlines)) === 'refresh';
}

/** Whether an element is a table that defines tasks. */
export function isTaskTableElement(element: PageElement): boolean {
  return element.kind === 'block' && element.block.kind === 'table' && isTaskTable(element.block);
}

/** Whether an element is a heading of the first level that starts no known section. */
export function isTopHeading(element: PageElement): boolean {
  if (element.kind !== 'block' || element.block.kind !== 'heading' || element.block.level !== 1) return false;
  return headingKind(inlineText(element.block.inlines)) === null;
}
