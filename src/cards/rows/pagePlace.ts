import type { PageChoice } from '../../answering/answer';
import type { Phrases } from '../../i18n/phrases';
import type { Page } from '../../playbook/page';

/** The place of a page: "phase › title". */
export function placeOf(page: Page): string {
  return page.phase ? `${page.phase.label} › ${page.title}` : page.title;
}

/** The line for a notification: what is shown, and from which page. */
export function summaryOf(title: string, page: Page, phrases: Phrases): string {
  return phrases.t('summary.on-page', { title, page: page.title });
}

/** The phase of a page, and its language if that is not the reader's: its title and the line of it are in that one. */
export function placeAndLanguage({ phase, fallback }: PageChoice, phrases: Phrases): string {
  return phrases.names([
    ...(phase ? [phase.label] : []),
    ...(fallback === undefined ? [] : [phrases.languageHere(fallback)]),
  ]);
}
