import type { Phrases } from '../../i18n/phrases';

/** A label to put before a text. A full-width colon already includes its space. */
export function asLabel(label: string): string {
  return label.endsWith('：') ? label : `${label} `;
}

/** "title: detail", as in a summary. */
export function detailed(title: string, detail: string | number, phrases: Phrases): string {
  return phrases.t('summary.detail', { title, detail });
}
