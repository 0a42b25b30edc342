import { inlineText } from '../../playbook/text';
import type { PageElement } from '../stages/locatedBlock';
import { looseHeadingKind } from './headingKind';
import { USUAL } from './stepLevel';

/**
 * Tells whether a "FTOP Tasks" heading of `level` heads the tasks of the page, rather than those of the step before it,
 * whose heading has `ownLevel`: it stands above the page's steps, or as high as they do. Where several stand as high as
 * the steps, each is its step's. `stepLevel` is 0 where no section has steps.
 */
export function tasksOfPage(
  elements: readonly PageElement[],
): (level: number, ownLevel: number, stepLevel: number) => boolean {
  const counts = new Map<number, number>();
  for (const element of elements) {
    if (element.kind !== 'block' || element.block.kind !== 'heading') continue;
    const { level, inlines } = element.block;
    if (looseHeadingKind(inlineText(inlines)) === 'tasks') counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return (level, ownLevel, stepLevel) => {
    const steps = Math.min(ownLevel, stepLevel || USUAL);
    return level < steps || (level === steps && counts.get(level) === 1);
  };
}
