import type { Answer } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Step } from '../../playbook/page';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { facts } from '../rows/facts';
import { pageButtons } from '../rows/pageButtons';
import { labels } from '../rows/taskRow';
import { typeset, typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { aboutPage } from './aboutPage';

/** All steps of a process in full, or only the one that was asked for. */
export function stepsLayout(
  answer: Extract<Answer, { kind: 'steps' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const chosen = answer.chosen === null ? undefined : answer.steps[answer.chosen];
  const steps = chosen ? [chosen] : answer.steps;
  const title = chosen?.heading ?? phrases.t('title.steps');
  return {
    template: 'steps',
    data: {
      missing: steps.length === 0 ? typesetText(phrases.t('missing.steps', { page: page.title })) : [],
      steps: steps.map((step) => stepData(step, chosen === undefined, phrases)),
    },
    ...aboutPage(answer.source, title, topic, phrases),
    shortcuts: pageButtons(page, answer.chosen === null ? topic : null, phrases),
  };
}

function stepData(step: Step, withHeading: boolean, phrases: Phrases): TemplateData {
  return {
    heading: withHeading ? typesetHeading(step.heading ?? phrases.t('step.unnamed')) : [],
    facts: facts([
      [phrases.t('label.roles'), labels(step.roles, phrases)],
      [phrases.t('label.applies-to'), labels(step.appliesTo, phrases)],
      [phrases.t('label.motions'), phrases.names(step.motions)],
      [phrases.t('label.tasks'), phrases.names(step.tasks.map((task) => task.id))],
    ]),
    blocks: typeset(step.blocks, phrases),
  };
}
