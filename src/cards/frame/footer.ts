import type { Source } from '../../answering/answer';
import type { Phrases } from '../../i18n/phrases';
import { shortened } from '../text/shortened';
import { plainRun, type Run } from '../typeset/runs';

/**
 * The page that a card comes from, with a link to it where it is published, and when it was updated; in the reader's
 * language. The name of its file would be read as an address: `.md` is the domain of a country.
 */
export function footerRuns({ page }: Source, phrases: Phrases): Run[] {
  const { title, address, updated } = page;
  const parts: Run[] = [plainRun(phrases.t('footer.source', { page: shortened(title, 150) }))];
  if (address !== undefined) parts.push({ ...plainRun(phrases.t('footer.view')), url: address });
  if (updated !== null) parts.push(plainRun(phrases.t('footer.updated', { date: phrases.date(updated) })));
  return parts.flatMap((part, at) => (at === 0 ? [part] : [plainRun(' · '), part]));
}

/**
 * Says that a page, or a task, is shown in another language than the reader's; empty if not. Their page may be there
 * without the task.
 */
export function fallbackText(source: Source | null, shown: 'page' | 'task', phrases: Phrases): string {
  if (!source?.fallback) return '';
  return phrases.t(shown === 'task' ? 'fallback.task' : 'fallback.text', {
    language: phrases.languageHere(source.fallback),
    reader: phrases.languageHere(phrases.locale),
  });
}
