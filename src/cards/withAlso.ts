import type { PageChoice } from '../answering/answer';
import type { Phrases } from '../i18n/phrases';
import type { Layout } from './card/layout';
import { placeAndLanguage } from './rows/pagePlace';
import { pageRow } from './rows/pageRow';

/** The layout of an answer with the other pages below it that may be meant instead. */
export function withAlso(layout: Layout, also: readonly PageChoice[], phrases: Phrases): Layout {
  if (also.length === 0) return layout;
  const pages = also.map((choice) => pageRow(choice, placeAndLanguage(choice, phrases)));
  return { ...layout, tail: { template: 'also', data: { heading: phrases.t('also.title'), pages } } };
}
