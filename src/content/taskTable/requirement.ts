import type { Requirement } from '../../playbook/page';
import { withoutEnd } from '../../playbook/withoutEnd';
import { LITERALS } from '../language/literalsOfAll';
import { literal } from '../text/literal';

/** Longer than any language's word for mandatory. */
const LONGEST_MARK = 40;

/** What the mark of a task means, in any language; undefined when it is no known mark. */
export function requirementOf(mark: string): Exclude<Requirement, 'unknown'> | undefined {
  if (mark.length > LONGEST_MARK) return undefined;
  return (
    LITERALS.marks.get(mark) ??
    LITERALS.marks.get(
      literal(withoutEnd(mark, (character) => /[*†\s]/.test(character))).replace(/[()?]/g, ''),
    )
  );
}
