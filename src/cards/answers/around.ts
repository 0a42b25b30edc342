import type { Answer, PageChoice } from '../../answering/answer';
import { choiceOf } from '../../answering/compose/pageChoice';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { showAction } from '../card/button';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { pageButtons } from '../rows/pageButtons';
import { pageRow } from '../rows/pageRow';
import { typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { aboutPage } from './aboutPage';

/** What comes before and after a process in the playbook. */
export function aroundLayout(
  answer: Extract<Answer, { kind: 'around' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const title = phrases.t('title.around');
  const here = choiceOf(page);
  const group = (heading: string, pages: readonly PageChoice[], nothing: string): TemplateData => ({
    heading: [...typesetHeading(heading), ...(pages.length === 0 ? typesetText(nothing) : [])],
    about: [],
    pages: pages.map((choice) => pageRow(choice)),
  });
  return {
    template: 'phases',
    data: {
      missing: '',
      phases: [
        group(phrases.t('around.before'), answer.before, phrases.t('around.nothing-before')),
        group(phrases.t('around.here'), [here], ''),
        group(phrases.t('around.after'), answer.after, phrases.t('around.nothing-after')),
      ],
    },
    ...aboutPage(answer.source, title, topic, phrases),
    shortcuts: [
      { title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) },
      ...pageButtons(page, topic, phrases),
    ],
  };
}
