import type { Locale } from '../../playbook/locale';
import type { ParsedPage, ParsedTask } from '../stages/parsedPage';

/** The same task of the same page in several languages. */
export type AlignedRow = { locale: Locale; task: ParsedTask }[];

/** Groups the rows of `pages`, the translations of one page, by id; repeated ids are matched by their position. */
export function alignRows(pages: readonly ParsedPage[]): AlignedRow[] {
  const rows = new Map<string, AlignedRow>();
  for (const { locale, steps } of pages) {
    const seen = new Map<string, number>();
    for (const task of steps.flatMap((step) => step.tasks)) {
      const place = seen.get(task.id) ?? 0;
      seen.set(task.id, place + 1);
      const key = `${task.id} ${place}`;
      const row = rows.get(key);
      if (row) row.push({ locale, task });
      else rows.set(key, [{ locale, task }]);
    }
  }
  return [...rows.values()].filter((row) => row.length > 1);
}
