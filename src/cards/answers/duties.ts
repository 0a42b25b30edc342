import type { Answer } from '../../answering/answer';
import { NO_FILTER, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { showAction } from '../card/button';
import type { Layout } from '../card/layout';
import { filterLine } from '../rows/filterLine';
import { placeOf } from '../rows/pagePlace';
import { taskRow } from '../rows/taskRow';
import { typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { listOf } from './roles';

/** The steps and tasks of a role, by process. */
export function dutiesLayout(
  { role, phase, processes }: Extract<Answer, { kind: 'duties' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const title = phrases.t('title.duties', { role: role.label });
  const tasks: Topic = {
    kind: 'all-tasks',
    filter: { ...NO_FILTER, roles: [role.key] },
    phase: phase?.key ?? null,
  };
  const everywhere: Topic = { kind: 'duties', role: role.key, phase: null };
  const phases = phase
    ? { title: phase.label, action: showAction({ kind: 'phase', phase: phase.key }) }
    : { title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) };
  return {
    template: 'roles',
    data: {
      filter: filterLine(phase ? [{ text: phase.label, leadsTo: everywhere }] : [], phrases),
      missing: processes.length === 0 ? typesetText(phrases.t('missing.duties')) : [],
      stepsLabel: phrases.t('label.steps'),
      tasksLabel: phrases.t('label.tasks'),
      roles: processes.map(({ source, steps, tasks: own }) => ({
        heading: typesetHeading(placeOf(source.page)),
        hasSteps: steps.length > 0,
        steps: listOf(steps, phrases),
        hasTasks: own.length > 0,
        tasks: own.map((task) => taskRow(task, phrases, false)),
      })),
    },
    place: phase?.label ?? '',
    title,
    summary: title,
    source: null,
    topic,
    choices: [],
    shortcuts: [{ title: phrases.t('title.tasks'), action: showAction(tasks) }, phases],
  };
}
