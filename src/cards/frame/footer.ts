import type { Source } from '../../answering/answer';
import type { Phrases } from '../../i18n/phrases';
import { shortened } from '../card/shortened';

/** The file that a card comes from and when it was updated, in the reader's language. */
export function footerText(source: Source | null, phrases: Phrases): string {
  if (!source) return '';
  const { file, updated } = source.page;
  const name = phrases.t('footer.source', { file: shortened(file.split('/').at(-1) ?? file, 150) });
  if (updated === null) return name;
  return `${name} · ${phrases.t('footer.updated', { date: phrases.date(updated) })}`;
}

/** Says that a page is shown in another language than the reader's; empty if not. */
export function fallbackText(source: Source | null, phrases: Phrases): string {
  if (!source?.fallback) return '';
  return phrases.t('fallback.text', { language: phrases.languageHere(source.fallback) });
}
