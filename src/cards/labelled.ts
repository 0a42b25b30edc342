import type { Phrases } from '../i18n/phrases';

/** A label as it stands before what it labels. A full-width colon has its space in itself. */
export function asLabel(label: string): string {
  return label.endsWith('：') ? label : `${label} `;
}

/** "a, b" or "a、b": names, which are no sentence. */
export function enumerated(names: readonly string[], phrases: Phrases): string {
  if (names.length < 2) return names.join('');
  return names.join(phrases.t('list.pair', { first: '', second: '' }));
}

/** "title: detail", as a summary says it. */
export function detailed(title: string, detail: string | number, phrases: Phrases): string {
  return phrases.t('summary.detail', { title, detail });
}
