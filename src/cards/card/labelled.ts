import type { Phrases } from '../../i18n/phrases';

/** A label as it stands before what it labels. A full-width colon has its space in itself. */
export function asLabel(label: string): string {
  return label.endsWith('：') ? label : `${label} `;
}

/** "title: detail", as a summary says it. */
export function detailed(title: string, detail: string | number, phrases: Phrases): string {
  return phrases.t('summary.detail', { title, detail });
}
