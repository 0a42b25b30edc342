import type { Answer } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Layout } from '../card/layout';
import { typeset, typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { aboutPage } from './aboutPage';

/** An overview of a page: its title, and the section that best describes it. */
export function overviewLayout(
  answer: Extract<Answer, { kind: 'overview' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const heading = answer.heading === null ? [] : typesetHeading(answer.heading);
  return {
    template: 'section',
    data: { blocks: [...heading, ...typeset(answer.blocks, phrases)] },
    ...aboutPage(answer.source, phrases.t('title.page'), topic, phrases),
    place: page.phase?.label ?? '',
    title: page.title,
  };
}

/** One section as it is on the page, or a message that the page does not have it. */
export function sectionLayout(
  answer: Extract<Answer, { kind: 'section' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const title = answer.heading ?? phrases.t(`title.${answer.section}`);
  const blocks = answer.missing
    ? typesetText(phrases.t('missing.section', { page: page.title }))
    : typeset(answer.blocks, phrases);
  return {
    template: 'section',
    data: { blocks },
    ...aboutPage(answer.source, title, topic, phrases),
  };
}
