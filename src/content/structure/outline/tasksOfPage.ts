import { inlineText } from '../../../playbook/text';
import type { PageElement } from '../../stages/locatedBlock';
import { looseHeadingKind } from '../headingKind';
import { USUAL } from './stepLevel';

/**
 * Returns a function that tells whether a "FTOP Tasks" heading of `level` belongs to the page rather than to the step
 * before it, whose heading has `ownLevel`. It belongs to the page if its level is above the level of the steps, or if
 * it is the only such heading on the level of the steps. If several are on that level, each belongs to its step.
 * `stepLevel` is 0 where no section has steps.
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
