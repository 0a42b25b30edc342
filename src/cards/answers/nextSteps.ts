import type { Answer } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Layout } from '../card/layout';
import { pageRow } from '../rows/pageRow';
import { typeset } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { aboutPage } from './aboutPage';

/** The next steps as the page lists them, with a row to press for each page that they link to. */
export function nextStepsLayout(
  answer: Extract<Answer, { kind: 'next-steps' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const title = phrases.t('title.next-steps');
  const items = answer.steps.map(({ inlines }) => ({ blocks: [{ kind: 'paragraph' as const, inlines }] }));
  return {
    template: 'next-steps',
    data: {
      steps:
        items.length === 0
          ? typesetText(phrases.t('missing.next-steps', { page: page.title }))
          : typeset([{ kind: 'list', start: null, items }], phrases),
      heading: answer.pages.length > 0 ? phrases.t('next-steps.pages') : '',
      pages: answer.pages.map((choice) => pageRow(choice)),
    },
    ...aboutPage(answer.source, title, topic, phrases),
  };
}
