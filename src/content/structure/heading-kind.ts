import type { SectionKind } from '../../playbook/page';
import { LITERALS } from '../language/literals-of-all';
import { literal } from '../literal';

/** What a heading's words say in any language: a kind of section, `tasks` above a task table, or nothing known. */
export function headingKind(text: string): Exclude<SectionKind, 'other'> | 'tasks' | null {
  return LITERALS.sections.get(literal(text)) ?? null;
}
