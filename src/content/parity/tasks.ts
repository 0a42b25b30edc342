import type { Locale } from '../../playbook/locale';
import type { PageId, Requirement, Task, TaskId } from '../../playbook/page';
import { existenceMessages, judgeExistence } from './existence';
import type { Difference, Translations } from './parity';
import { usual } from './usual';

/** The row of one task in each language that has it. */
type Rows = ReadonlyMap<Locale, Task>;

/** Tasks that a language lacks or has alone, and differences in marks and roles. */
export function compareTasks(page: PageId, pages: Translations): Difference[] {
  const locales = [...pages.keys()];
  return [...rowsById(pages)].flatMap(([id, rows]) => [
    ...compareExistence(page, id, rows, locales),
    ...compareRequirement(page, id, rows),
    ...compareRole(page, id, rows),
  ]);
}

function rowsById(pages: Translations): Map<TaskId, Map<Locale, Task>> {
  const byId = new Map<TaskId, Map<Locale, Task>>();
  for (const [locale, { tasks }] of pages) {
    for (const task of tasks) {
      const rows = byId.get(task.id) ?? new Map<Locale, Task>();
      byId.set(task.id, rows);
      if (!rows.has(locale)) rows.set(locale, task);
    }
  }
  return byId;
}

function compareExistence(page: PageId, id: TaskId, rows: Rows, locales: readonly Locale[]): Difference[] {
  const existence = judgeExistence([...rows.keys()], locales);
  return existenceMessages(existence, page, `task ${id}`).map((found) => ({ kind: 'task', page, ...found }));
}

function compareRequirement(page: PageId, id: TaskId, rows: Rows): Difference[] {
  const requirements = new Map([...rows].map(([locale, { requirement }]) => [locale, requirement]));
  const common = usual(requirements);
  return (common?.odd ?? []).map((locale) => ({
    kind: 'requirement',
    locale,
    page,
    message: `${locale} ${page} task ${id} ${marked(requirements.get(locale), 'is ')}, ${marked(common?.value, '')} elsewhere`,
  }));
}

function marked(requirement: Requirement | undefined, is: string): string {
  return requirement === undefined || requirement === 'unknown' ? 'has no mark' : `${is}${requirement}`;
}

function compareRole(page: PageId, id: TaskId, rows: Rows): Difference[] {
  const roles = new Map([...rows].map(([locale, { role }]) => [locale, role?.key ?? 'nobody']));
  const common = usual(roles);
  return (common?.odd ?? []).map((locale) => ({
    kind: 'role',
    locale,
    page,
    message: `${locale} ${page} task ${id} is for ${roles.get(locale)}, for ${common?.value} elsewhere`,
  }));
}
