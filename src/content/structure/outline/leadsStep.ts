import { inlineText } from '../../../playbook/text';
import type { PageElement } from '../../stages/locatedBlock';
import { headingKind } from '../headingKind';

/**
 * How many elements to search for the table of a step. Without a limit, pages with only "FTOP Tasks" headings would
 * take minutes.
 */
const FARTHEST = 200;

/**
 * Whether the heading before `next` starts a step, in any section: it is followed by a role or "applies to", or, up
 * to level 3, by a task table before the next heading.
 */
export function leadsStep(
  level: number,
  elements: readonly PageElement[],
  next: number,
  taskTables: ReadonlySet<PageElement>,
): boolean {
  const first = elements[next];
  if (first?.kind === 'metadata') {
    return first.fields.some(({ field }) => field === 'role' || field === 'applies');
  }
  if (level > 3) return false;
  const end = Math.min(elements.length, next + FARTHEST);
  for (let at = next; at < end; at += 1) {
    const element = elements[at];
    if (element?.kind !== 'block') continue;
    const { block } = element;
    if (taskTables.has(element)) return true;
    if (block.kind === 'heading' && block.level <= 6 && headingKind(inlineText(block.inlines)) !== 'tasks')
      return false;
  }
  return false;
}
