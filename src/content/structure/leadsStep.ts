import { inlineText } from '../../playbook/text';
import type { PageElement } from '../markdown/locatedBlock';
import { headingKind } from './headingKind';

/**
 * Whether the heading before `next` starts a step wherever it stands: it is followed by who does it or what it
 * applies to, or, for an H3, by a task table before the next heading.
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
  for (let at = next; at < elements.length; at += 1) {
    const element = elements[at];
    if (element?.kind !== 'block') continue;
    const { block } = element;
    if (taskTables.has(element)) return true;
    if (block.kind === 'heading' && block.level <= 6 && headingKind(inlineText(block.inlines)) !== 'tasks')
      return false;
  }
  return false;
}
