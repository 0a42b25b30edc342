import type { Section } from '../../../playbook/page';
import { inlineText } from '../../../playbook/text';
import type { PageElement } from '../../stages/locatedBlock';
import { headingKind, isNumbered } from '../headingKind';

/** The usual level of steps, below an "Approach" heading of level 2. */
export const USUAL = 3;

/**
 * The heading level of the steps in the section that starts before `next` and has the heading level `level`. It is 3.
 * If that is impossible or no heading has level 3, it is the highest level with numbered headings.
 */
export function stepLevel(level: number, elements: readonly PageElement[], next: number): number {
  let numbered: number | null = null;
  for (let at = next; at < elements.length; at += 1) {
    const element = elements[at];
    if (element?.kind !== 'block' || element.block.kind !== 'heading') continue;
    const heading = element.block;
    const text = inlineText(heading.inlines);
    const kind = headingKind(text);
    if (heading.level > 6 || kind === 'tasks') continue;
    if (kind !== null || heading.level < level || (heading.level === level && !isNumbered(text))) break;
    if (heading.level === USUAL && level <= USUAL) return USUAL;
    if (isNumbered(text)) numbered = Math.min(numbered ?? heading.level, heading.level);
  }
  return numbered ?? Math.max(USUAL, level + (level > USUAL ? 1 : 0));
}

/**
 * The position of a heading: its section and that section's level, its step, and the level of the section's steps.
 */
type Place = { section: Section | null; level: number; step: unknown; stepLevel: number };

/** Whether a heading of level `own` is a step by its position: in "Approach", or numbered after other steps. */
export function isStepIn(place: Place, own: number, text: string): boolean {
  if (place.section?.kind !== 'approach') return place.step !== null && own === USUAL && isNumbered(text);
  return own === place.stepLevel && (own > place.level || own === USUAL || isNumbered(text));
}
