import type { Requirement } from '../../playbook/page';
import { withoutEnd } from '../../playbook/withoutEnd';
import { LITERALS } from '../language/literalsOfAll';
import { literal } from '../text/literal';

/** Longer than the word for "mandatory" in any language. */
const LONGEST_MARK = 40;

/** The meaning of a task's mark, in any language; undefined when the mark is unknown. */
export function requirementOf(mark: string): Exclude<Requirement, 'unknown'> | undefined {
  if (mark.length > LONGEST_MARK) return undefined;
  return (
    LITERALS.marks.get(mark) ??
    LITERALS.marks.get(
      literal(withoutEnd(mark, (character) => /[*†\s]/.test(character))).replace(/[()?]/g, ''),
    )
  );
}
