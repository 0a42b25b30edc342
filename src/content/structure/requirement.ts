import type { Requirement } from '../../playbook/page';
import { LITERALS } from '../language/literals-of-all';
import { literal } from '../literal';

/** What the mark of a task means, in any language; undefined when it is no known mark. */
export function requirementOf(mark: string): Exclude<Requirement, 'unknown'> | undefined {
  return LITERALS.marks.get(literal(mark).replace(/[()]/g, ''));
}
