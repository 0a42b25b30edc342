import type { SectionKind } from '../../playbook/page';
import { keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import { withoutRemark } from '../text/remark';

type HeadingKind = Exclude<SectionKind, 'other'> | 'tasks';

const NUMBER = /^\(?\d{1,2}(?:[.)、．]\s*|\s+)(?=\D)/;

/** What a heading's words say in any language: a kind of section, `tasks` above a task table, or nothing known. */
export function headingKind(text: string): HeadingKind | null {
  return keyOf(text, LITERALS.sections) ?? null;
}

/** As `headingKind`, for a heading that may have a number before and a remark behind what it says. */
export function looseHeadingKind(text: string): HeadingKind | null {
  const kind = headingKind(text);
  const plain = withoutRemark(text.replace(NUMBER, ''));
  return kind !== null || plain === text ? kind : headingKind(plain);
}

/** Whether a heading begins with its number, as steps do. */
export function isNumbered(text: string): boolean {
  return NUMBER.test(text);
}
