import type { Source } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Layout } from '../card/layout';
import { pageButtons } from '../rows/pageButtons';
import { placeOf, summaryOf } from '../rows/pagePlace';

/** The fields of a layout that are the same for all parts of a page: place, source, and buttons to its other parts. */
export function aboutPage(
  source: Source,
  title: string,
  topic: Topic | null,
  phrases: Phrases,
): Omit<Layout, 'template' | 'data'> {
  return {
    place: placeOf(source.page),
    title,
    summary: summaryOf(title, source.page, phrases),
    source,
    topic,
    choices: [],
    shortcuts: pageButtons(source.page, topic, phrases),
  };
}
