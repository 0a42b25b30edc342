import type { Report } from '../problems/report';
import type { Outline } from '../stages/outline';

/** Reports a missing title and repeated tasks; `standIn` is the title that is used instead. */
export function checkPage({ title, steps, sections }: Outline, standIn: string, report: Report): void {
  if (title === null || title.text === '') {
    const line = title?.line ?? sections[0]?.line ?? 1;
    report('title_missing', line, `The page has no single "# " heading, "${standIn}" is its title: add one.`);
  }
  const first = new Map<string, number>();
  for (const { id, line } of steps.flatMap((step) => step.tasks)) {
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    else
      report('task_repeated', line, `Task ${id} stands on line ${before} already: remove one of the rows.`);
  }
}
