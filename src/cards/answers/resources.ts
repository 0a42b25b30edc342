import type { Answer } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Link } from '../../playbook/page';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { linkRows } from '../rows/linkRows';
import { summaryOf } from '../rows/pagePlace';
import { typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { aboutPage } from './aboutPage';

/** The links that match the question, then the other links of the page under their headings. */
export function resourcesLayout(
  answer: Extract<Answer, { kind: 'resources' }>,
  topic: Topic | null,
  phrases: Phrases,
  bareWords: ReadonlySet<string>,
): Layout {
  const { page } = answer.source;
  const title = phrases.t('title.resources');
  const best = new Set(answer.best);
  const others = answer.groups
    .map(({ heading, links }) => ({ heading, links: links.filter((link) => !best.has(link)) }))
    .filter(({ links }) => links.length > 0);
  const count = answer.groups.reduce((sum, { links }) => sum + links.length, 0);
  const groups = [
    ...(answer.best.length > 0 ? [group(phrases.t('resources.best'), answer.best)] : []),
    ...others.map(({ heading, links }) => group(heading ?? phrases.t('resources.general'), links)),
  ];
  return {
    template: 'resources',
    data: {
      missing: groups.length === 0 ? typesetText(phrases.t('missing.resources', { page: page.title })) : [],
      groups,
    },
    ...aboutPage(answer.source, title, topic, phrases),
    summary: `${summaryOf(title, page, phrases)} · ${phrases.t('count.links', { count })}`,
  };

  function group(heading: string, links: readonly Link[]): TemplateData {
    return { heading: typesetHeading(heading), links: linkRows(links, bareWords) };
  }
}
