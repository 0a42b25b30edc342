import type { Phrases } from '../../i18n/phrases';
import type { Page } from '../../playbook/page';

/** Where a page stands: "phase › title". */
export function placeOf(page: Page): string {
  return page.phase ? `${page.phase.label} › ${page.title}` : page.title;
}

/** The line for a notification: what is shown, of which page. */
export function summaryOf(title: string, page: Page, phrases: Phrases): string {
  return phrases.t('summary.on-page', { title, page: page.title });
}
