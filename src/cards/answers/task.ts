import type { Answer, TaskOnPage } from '../../answering/answer';
import { NO_FILTER, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { TaskId } from '../../playbook/page';
import { press, showAction } from '../card/button';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { facts } from '../rows/facts';
import { pageButtons } from '../rows/pageButtons';
import { placeOf } from '../rows/pagePlace';
import { labels, nameRuns, requirementLabel, unlinkedName } from '../rows/taskRow';
import { shortened } from '../text/shortened';
import { typesetLine, typesetText } from '../typeset/line';
import { boldRun, plainRun } from '../typeset/runs';

const SMALL = { size: 'Small', isSubtle: true, spacing: 'None' } as const;

/** A task with its marks, for every page that defines it; several tasks if a question names several ids. */
export function taskLayout(
  answer: Extract<Answer, { kind: 'task' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const [best] = answer.definitions;
  const ids = [...new Set(answer.definitions.map(({ task }) => task.id))];
  const single = ids.length === 1 ? best : undefined;
  const title = single ? phrases.t('title.task', { id: single.task.id }) : phrases.t('title.tasks');
  const name = single ? nameRuns(single.task) : [];
  const subject = single ? name.map((run) => run.text).join('') : phrases.names(ids);
  return {
    template: 'task',
    data: {
      name: typesetLine(name, { size: 'Medium' }),
      notes: [
        ...(ids.some((id) => marksDiffer(answer.definitions, id)) ? [phrases.t('task.differs')] : []),
        ...answer.missing.map((task) => phrases.t('none.unknown-task.title', { task })),
      ].map((text) => ({ text })),
      heading: single && answer.definitions.length > 1 ? phrases.t('task.on-pages') : '',
      places: answer.definitions.map((place) => taskPlace(place, single === undefined, phrases)),
    },
    place: single && answer.definitions.length === 1 ? placeOf(single.page) : '',
    title,
    summary: [title, subject].filter((text) => text !== '').join(' – '),
    source: single ? { page: single.page, fallback: single.fallback } : null,
    topic,
    choices: [],
    shortcuts: single ? pageButtons(single.page, topic, phrases) : [],
  };
}

function taskPlace({ page, task }: TaskOnPage, withName: boolean, phrases: Phrases): TemplateData {
  const title = placeOf(page);
  const name = withName ? typesetLine([boldRun(task.id), plainRun(' '), ...unlinkedName(task)]) : [];
  return {
    title: [...name, ...typesetText(shortened(title, 400), withName ? SMALL : { weight: 'Bolder' })],
    open: press({ title, action: showAction({ kind: 'tasks', page: page.id, filter: NO_FILTER }) }),
    facts: facts([
      [phrases.t('label.requirement'), requirementLabel(task.requirement, phrases)],
      [phrases.t('label.role'), task.role?.label ?? ''],
      [phrases.t('label.services'), labels(task.services, phrases)],
      [phrases.t('label.step'), task.step ?? ''],
    ]),
  };
}

function marksDiffer(places: readonly TaskOnPage[], id: TaskId): boolean {
  const marks = places.filter(({ task }) => task.id === id).map(({ task }) => task.requirement);
  return new Set(marks).size > 1;
}
