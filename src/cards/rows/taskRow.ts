import type { Phrases } from '../../i18n/phrases';
import type { Requirement, Task, Term } from '../../playbook/page';
import { press, showAction } from '../card/button';
import type { TemplateData } from '../card/templates';
import { shortened } from '../text/shortened';
import { typesetLine } from '../typeset/line';
import { boldRun, plainRun, type Run, runsOf } from '../typeset/runs';

const LONGEST_NAME = 1_000;

/** A task in a list: its id and name, its marks as text, and the action that opens it. */
export function taskRow(task: Task, phrases: Phrases, withRole = true): TemplateData {
  const marks = [withRole ? (task.role?.label ?? '') : '', labels(task.services, phrases)].filter(
    (mark) => mark !== '',
  );
  return {
    name: typesetLine([boldRun(task.id), plainRun(' '), ...unlinkedName(task)], { spacing: 'None' }),
    requirement: requirementLabel(task.requirement, phrases),
    marks: marks.map((mark) => ` · ${shortened(mark, 300)}`).join(''),
    open: press({ title: task.id, action: showAction({ kind: 'task', task: task.id }) }),
  };
}

export function requirementLabel(requirement: Requirement, phrases: Phrases): string {
  return phrases.t(`requirement.${requirement}`);
}

/** The labels of terms in one line. */
export function labels(terms: readonly Term[], phrases: Phrases): string {
  return phrases.names(terms.map((term) => term.label));
}

/** The name for a row that can be pressed, where a link would be one thing to press within another. */
export function unlinkedName(task: Task): Run[] {
  return nameRuns(task).map((run) => ({ ...run, url: null }));
}

/** The name of a task; cut only if it is unusually long. */
export function nameRuns(task: Task): Run[] {
  let room = LONGEST_NAME;
  return runsOf(task.name).flatMap((run) => {
    if (room <= 0) return [];
    const text = shortened(run.text, room);
    room -= text.length;
    return [{ ...run, text }];
  });
}
