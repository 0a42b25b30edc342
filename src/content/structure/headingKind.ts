import type { SectionKind } from '../../playbook/page';
import { keyOf } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';

/** What a heading's words say in any language: a kind of section, `tasks` above a task table, or nothing known. */
export function headingKind(text: string): Exclude<SectionKind, 'other'> | 'tasks' | null {
  return keyOf(text, LITERALS.sections) ?? null;
}
