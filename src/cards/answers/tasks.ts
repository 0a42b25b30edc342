import type { Answer } from '../../answering/answer';
import { isFiltered } from '../../answering/taskFilter';
import { NO_FILTER, type TaskFilter, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Task } from '../../playbook/page';
import { hasTasks, tasksOn } from '../../playbook/tasks/pageTasks';
import { withAllServices } from '../../playbook/tasks/taskFilter';
import { type Button, showAction } from '../card/button';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { type Chip, filterLine } from '../rows/filterLine';
import { filterParts } from '../rows/filterText';
import { pageButtons } from '../rows/pageButtons';
import { placeOf } from '../rows/pagePlace';
import { taskRow } from '../rows/taskRow';
import { typesetHeading } from '../typeset/blocks';
import { aboutPage } from './aboutPage';

/** The tasks of a page by step. The title is their number; a press on a condition of the filter removes it. */
export function tasksLayout(
  answer: Extract<Answer, { kind: 'tasks' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { source, step, named, filter, terms, total } = answer;
  const { page } = source;
  const inStep = topic?.kind === 'tasks' && topic.step !== undefined && { step: topic.step };
  const ofName = topic?.kind === 'tasks' && topic.named && { named: topic.named };
  const tasksOf = (wanted: TaskFilter): Topic => ({
    kind: 'tasks',
    page: page.id,
    filter: wanted,
    ...inStep,
    ...ofName,
  });
  const shown = answer.groups.flatMap((group) => group.tasks).length;
  const title = shown === 0 ? phrases.t('title.tasks') : countText(shown, total, phrases);
  const missing =
    total === 0 ? phrases.t('missing.tasks', { page: page.title }) : phrases.t('missing.filtered-tasks');
  const { tasks, areReferred } = tasksOn(page);
  const parts = filterParts(filter, tasks, terms, phrases);
  const chips: Chip[] = [
    ...(step === null
      ? []
      : [{ text: step, leadsTo: { kind: 'tasks', page: page.id, filter, ...ofName } as const }]),
    ...(named === null
      ? []
      : [{ text: named, leadsTo: { kind: 'tasks', page: page.id, filter, ...inStep } as const }]),
    ...parts.map(({ text, without }) => ({ text, leadsTo: tasksOf(without) })),
    ...forAllServices(answer, tasksOf, phrases),
  ];
  return {
    template: 'tasks',
    data: {
      filter: filterLine(chips, phrases),
      note: areReferred && shown > 0 ? phrases.t('tasks.referred') : '',
      missing: shown === 0 ? missing : '',
      groups: answer.groups.map((group) =>
        taskGroup(group.step ?? phrases.t('step.unnamed'), group.tasks, phrases),
      ),
    },
    ...aboutPage(source, title, topic, phrases),
    shortcuts: [...otherLists(answer, phrases), ...pageButtons(page, topic, phrases)],
  };
}

/** The tasks that match a filter on all pages, by page. */
export function allTasksLayout(
  answer: Extract<Answer, { kind: 'all-tasks' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { filter, phase, terms } = answer;
  const where = phase?.label ?? phrases.t('title.all-tasks');
  const shown = answer.groups.flatMap((group) => group.tasks);
  const title = shown.length === 0 ? phrases.t('title.tasks') : countOf(shown.length, phrases);
  const parts = filterParts(filter, shown, terms, phrases);
  const key = phase?.key ?? null;
  const tasksOf = (wanted: TaskFilter, of = key): Topic => ({ kind: 'all-tasks', filter: wanted, phase: of });
  const chips: Chip[] = [
    ...parts.map(({ text, without }) => ({ text, leadsTo: tasksOf(without) })),
    ...(phase ? [{ text: phase.label, leadsTo: tasksOf(filter, null) }] : []),
    ...forAllServices(answer, tasksOf, phrases),
  ];
  return {
    template: 'tasks',
    data: {
      filter: filterLine(chips, phrases),
      note: '',
      missing: shown.length === 0 ? phrases.t('missing.filtered-tasks') : '',
      groups: answer.groups.map((group) => taskGroup(placeOf(group.source.page), group.tasks, phrases)),
    },
    place: where,
    title,
    summary: phrases.t('summary.on-page', { title, page: where }),
    source: null,
    topic,
    choices: [],
    shortcuts: [{ title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) }],
  };
}

/** Adds the tasks marked "all services" to the tasks of the chosen services. */
function forAllServices(
  { filter, forAll }: Pick<Extract<Answer, { kind: 'tasks' }>, 'filter' | 'forAll'>,
  shown: (wider: TaskFilter) => Topic,
  phrases: Phrases,
): Chip[] {
  const wider = forAll > 0 ? withAllServices(filter) : null;
  if (wider === null) return [];
  return [{ text: phrases.t('filter.all-services', { count: forAll }), leadsTo: shown(wider), adds: true }];
}

function taskGroup(heading: string, tasks: readonly Task[], phrases: Phrases): TemplateData {
  return { heading: typesetHeading(heading), tasks: tasks.map((task) => taskRow(task, phrases)) };
}

function countOf(count: number, phrases: Phrases): string {
  return phrases.t('count.tasks', { count });
}

function countText(shown: number, total: number, phrases: Phrases): string {
  return shown === total ? countOf(total, phrases) : phrases.t('count.tasks-of', { count: shown, total });
}

/** Buttons to lists with other tasks: without a filter, for all pages, or only mandatory ones. */
function otherLists(
  { source, step, named, filter }: Extract<Answer, { kind: 'tasks' }>,
  phrases: Phrases,
): Button[] {
  const { page } = source;
  // The chip of the step, or of the name, leads to every task.
  if ((step !== null || named !== null) && !isFiltered(filter)) return [];
  if (isFiltered(filter)) {
    const everywhere = showAction({ kind: 'all-tasks', filter, phase: null });
    const every = showAction({ kind: 'tasks', page: page.id, filter: NO_FILTER });
    return [
      ...(hasTasks(page) ? [{ title: phrases.t('button.every-task'), action: every }] : []),
      { title: phrases.t('button.whole-playbook'), action: everywhere },
    ];
  }
  const marks = new Set(tasksOn(page).tasks.map((task) => task.requirement));
  if (!marks.has('mandatory') || marks.size === 1) return [];
  const mandatory: TaskFilter = { ...NO_FILTER, requirement: 'mandatory' };
  const action = showAction({ kind: 'tasks', page: page.id, filter: mandatory });
  return [{ title: phrases.t('button.mandatory'), action }];
}
