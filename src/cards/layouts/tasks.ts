import type { Answer } from '../../answering/answer';
import { NO_FILTER, type TaskFilter, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Task } from '../../playbook/page';
import { type Button, showAction } from '../button';
import type { Layout } from '../layout';
import { pageButtons } from '../pageButtons';
import type { TemplateData } from '../templates';
import { typesetHeading } from '../typeset/blocks';
import { filterText } from './filterText';
import { placeOf, summaryOf } from './place';
import { taskRow } from './taskRow';

/** The tasks of a page by step, with what was left out said in words. */
export function tasksLayout(
  answer: Extract<Answer, { kind: 'tasks' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const title = phrases.t('title.tasks');
  const shown = answer.groups.flatMap((group) => group.tasks);
  return {
    template: 'tasks',
    data: {
      filterLabel: phrases.t('label.filter'),
      filter: filterText(answer.filter, page.tasks, phrases),
      count: countText(shown.length, answer.total, page.title, phrases),
      groups: answer.groups.map((group) =>
        taskGroup(group.step ?? phrases.t('step.unnamed'), group.tasks, phrases),
      ),
    },
    place: placeOf(page),
    title,
    summary: summaryOf(title, page, phrases),
    source: answer.source,
    topic,
    choices: [],
    shortcuts: [...filterButtons(answer, phrases), ...pageButtons(page, topic, phrases)],
  };
}

/** The tasks that fit a filter on all pages, by page. */
export function allTasksLayout(
  answer: Extract<Answer, { kind: 'all-tasks' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const title = phrases.t(answer.phase === null ? 'title.all-tasks' : 'title.tasks');
  const shown = answer.groups.flatMap((group) => group.tasks);
  return {
    template: 'tasks',
    data: {
      filterLabel: phrases.t('label.filter'),
      filter: filterText(answer.filter, shown, phrases),
      count:
        shown.length === 0
          ? phrases.t('missing.filtered-tasks')
          : phrases.t('count.tasks', { count: shown.length }),
      groups: answer.groups.map((group) => taskGroup(placeOf(group.source.page), group.tasks, phrases)),
    },
    place: answer.phase?.label ?? '',
    title,
    summary: `${title}: ${phrases.t('count.tasks', { count: shown.length })}`,
    source: null,
    topic,
    choices: [],
    shortcuts: [{ title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) }],
  };
}

function taskGroup(heading: string, tasks: readonly Task[], phrases: Phrases): TemplateData {
  return { heading: typesetHeading(heading), tasks: tasks.map((task) => taskRow(task, phrases)) };
}

function countText(shown: number, total: number, page: string, phrases: Phrases): string {
  if (total === 0) return phrases.t('missing.tasks', { page });
  if (shown === 0) return phrases.t('missing.filtered-tasks');
  return shown === total
    ? phrases.t('count.tasks', { count: total })
    : phrases.t('count.tasks-of', { count: shown, total });
}

/** The other way to filter, when it would show something else. */
function filterButtons({ source, filter }: Extract<Answer, { kind: 'tasks' }>, phrases: Phrases): Button[] {
  const { page } = source;
  if (isFiltered(filter)) {
    const action = showAction({ kind: 'tasks', page: page.id, filter: NO_FILTER });
    return page.tasks.length > 0 ? [{ title: phrases.t('button.every-task'), action }] : [];
  }
  const marks = new Set(page.tasks.map((task) => task.requirement));
  if (!marks.has('mandatory') || marks.size === 1) return [];
  const mandatory: TaskFilter = { ...NO_FILTER, requirement: 'mandatory' };
  const action = showAction({ kind: 'tasks', page: page.id, filter: mandatory });
  return [{ title: phrases.t('button.mandatory'), action }];
}

function isFiltered(filter: TaskFilter): boolean {
  return filter.requirement !== null || filter.roles.length > 0 || filter.services.length > 0;
}
