import type { Answer } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { showAction } from '../button';
import type { Layout } from '../layout';
import { typeset, typesetHeading } from '../typeset/blocks';
import { pageRow } from './pageRow';

/** The phases in their order, each with its pages. */
export function phasesLayout(
  answer: Extract<Answer, { kind: 'phases' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const title = phrases.t('title.phases');
  return {
    template: 'phases',
    data: {
      missing: answer.phases.length === 0 ? phrases.t('missing.phases') : '',
      phases: answer.phases.map(({ phase, pages }) => ({
        heading: typesetHeading(phase.label),
        pages: pages.map(pageRow),
      })),
    },
    place: '',
    title,
    summary: `${title}: ${phrases.list(answer.phases.map(({ phase }) => phase.label))}`,
    source: answer.source,
    topic,
    choices: answer.phases.map(({ phase }) => ({
      title: phase.label,
      action: showAction({ kind: 'phase', phase: phase.key }),
    })),
    shortcuts: [],
  };
}

/** One phase: what its page says first, then the pages that belong to it. */
export function phaseLayout(
  answer: Extract<Answer, { kind: 'phase' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const title = answer.phase.label;
  return {
    template: 'phase',
    data: { intro: typeset(answer.intro, phrases), pages: answer.pages.map(pageRow) },
    place: phrases.t('title.phases'),
    title,
    summary: `${phrases.t('label.phase')} ${title}`,
    source: answer.source,
    topic,
    choices: [],
    shortcuts: [
      {
        title: phrases.t('title.all-tasks'),
        action: showAction({
          kind: 'all-tasks',
          filter: { requirement: null, roles: [], services: [] },
          phase: answer.phase.key,
        }),
      },
      { title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) },
    ],
  };
}
