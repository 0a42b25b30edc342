import type { Answer } from '../../answering/answer';
import { NO_FILTER, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { showAction } from '../card/button';
import { detailed } from '../card/labelled';
import type { Layout } from '../card/layout';
import { pageRow } from '../rows/pageRow';
import { topicTitle } from '../rows/topicTitle';
import { typeset, typesetHeading } from '../typeset/blocks';

/** All phases in order, each with its pages. */
export function phasesLayout(
  answer: Extract<Answer, { kind: 'phases' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const title = phrases.t('title.phases');
  const labels = phrases.list(answer.phases.map(({ phase }) => phase.label));
  return {
    template: 'phases',
    data: {
      missing: answer.phases.length === 0 ? phrases.t('missing.phases') : '',
      phases: answer.phases.map(({ phase, pages }) => ({
        heading: typesetHeading(phase.label),
        pages: pages.map((page) => pageRow(page, '')),
      })),
    },
    place: '',
    title,
    summary: answer.phases.length === 0 ? title : detailed(title, labels, phrases),
    source: answer.source,
    topic,
    choices: answer.phases.map(({ phase }) => ({
      title: phase.label,
      action: showAction({ kind: 'phase', phase: phase.key }),
    })),
    shortcuts: [],
  };
}

/** One phase: its description, then its pages. */
export function phaseLayout(
  answer: Extract<Answer, { kind: 'phase' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const title = answer.phase.label;
  const tasks: Topic = { kind: 'all-tasks', filter: NO_FILTER, phase: answer.phase.key };
  return {
    template: 'phase',
    data: {
      intro: typeset(answer.intro, phrases),
      heading: answer.pages.length > 0 ? phrases.t('phase.pages') : '',
      pages: answer.pages.map((page) => pageRow(page, '')),
    },
    place: phrases.t('title.phases'),
    title,
    summary: detailed(phrases.t('title.phase'), title, phrases),
    source: answer.source,
    topic,
    choices: [],
    shortcuts: [
      { title: topicTitle(tasks, phrases), action: showAction(tasks) },
      { title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) },
    ],
  };
}
