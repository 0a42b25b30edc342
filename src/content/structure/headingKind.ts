import type { SectionKind } from '../../playbook/page';
import { keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import { withoutRemark } from '../text/remark';

type HeadingKind = Exclude<SectionKind, 'other'> | 'tasks';

const NUMBER = /^\(?\d{1,2}(?:[.)、．]\s*|\s+)(?=\D)/;

/** The meaning of a heading in any language: a kind of section, `tasks` above a task table, or null when unknown. */
export function headingKind(text: string): HeadingKind | null {
  return keyOf(text, LITERALS.sections) ?? null;
}

/** Like `headingKind`, but ignores a number before and a remark in parentheses after the heading. */
export function looseHeadingKind(text: string): HeadingKind | null {
  const kind = headingKind(text);
  const plain = withoutRemark(text.replace(NUMBER, ''));
  return kind !== null || plain === text ? kind : headingKind(plain);
}

/** Whether a heading starts with a number, as steps do. */
export function isNumbered(text: string): boolean {
  return NUMBER.test(text);
}
