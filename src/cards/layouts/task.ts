import type { Answer, TaskOnPage } from '../../answering/answer';
import { NO_FILTER, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { press, showAction } from '../button';
import type { Layout } from '../layout';
import { pageButtons } from '../pageButtons';
import { shortened } from '../shortened';
import type { TemplateData } from '../templates';
import { typesetLine, typesetText } from '../typeset/line';
import { facts } from './facts';
import { placeOf } from './place';
import { labels, nameRuns, requirementLabel } from './taskRow';

/** One task with its marks on every page that defines it. */
export function taskLayout(
  answer: Extract<Answer, { kind: 'task' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const [best] = answer.places;
  const title = phrases.t('title.task', { id: best?.task.id ?? '' });
  const name = best ? nameRuns(best.task) : [];
  return {
    template: 'task',
    data: {
      name: typesetLine(name, { size: 'Medium' }),
      differs: marksDiffer(answer.places) ? phrases.t('task.differs') : '',
      heading: answer.places.length > 1 ? phrases.t('task.on-pages') : '',
      places: answer.places.map((place) => taskPlace(place, phrases)),
    },
    place: best && answer.places.length === 1 ? placeOf(best.page) : '',
    title,
    summary: [title, name.map((run) => run.text).join('')].filter((text) => text !== '').join(' – '),
    source: best ? { page: best.page, fallback: best.fallback } : null,
    topic,
    choices: [],
    shortcuts: best ? pageButtons(best.page, topic, phrases) : [],
  };
}

function taskPlace({ page, task }: TaskOnPage, phrases: Phrases): TemplateData {
  const title = placeOf(page);
  return {
    title: typesetText(shortened(title, 400), { weight: 'Bolder' }),
    open: press({ title, action: showAction({ kind: 'tasks', page: page.id, filter: NO_FILTER }) }),
    facts: facts([
      [phrases.t('label.requirement'), requirementLabel(task.requirement, phrases)],
      [phrases.t('label.role'), task.role?.label ?? ''],
      [phrases.t('label.services'), labels(task.services)],
      [phrases.t('label.step'), task.step ?? ''],
    ]),
  };
}

function marksDiffer(places: readonly TaskOnPage[]): boolean {
  return new Set(places.map(({ task }) => task.requirement)).size > 1;
}
