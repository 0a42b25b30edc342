import type { Answer } from '../../answering/answer';
import { NO_FILTER, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Term } from '../../playbook/page';
import { GUIDE_START } from '../actions/cardAction';
import { press, showAction } from '../card/button';
import type { Element } from '../card/card';
import type { Layout } from '../card/layout';
import { pageRow } from '../rows/pageRow';
import { topicTitle } from '../rows/topicTitle';
import { detailed } from '../text/labelled';
import { typeset, typesetHeading } from '../typeset/blocks';
import { smallRun } from '../typeset/textRun';

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
        about: [aboutRun(phase, phrases)],
        pages: pages.map((page) => pageRow(page, '')),
      })),
    },
    place: '',
    title,
    summary: answer.phases.length === 0 ? title : detailed(title, labels, phrases),
    source: answer.source,
    topic,
    choices: [],
    shortcuts: [{ title: phrases.t('button.guide'), action: { verb: 'guide', choice: GUIDE_START } }],
  };
}

/** The way from a phase in the list to its own card. */
function aboutRun(phase: Term, phrases: Phrases): Element {
  const text = phrases.t('phases.about');
  const title = detailed(text, phase.label, phrases);
  return {
    ...smallRun(text),
    selectAction: press({ title, action: showAction({ kind: 'phase', phase: phase.key }) }),
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
