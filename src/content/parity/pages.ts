import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import { judgeExistence } from './existence';
import type { Difference, Translations } from './parity';

/** The languages that lack a page, or, if only few have it, the languages that have it alone. */
export function comparePages(page: PageId, pages: Translations, locales: readonly Locale[]): Difference[] {
  const existence = judgeExistence([...pages.keys()], locales);
  if (!existence) return [];
  return existence.locales.map((locale) => ({
    kind: 'page',
    locale,
    page,
    message:
      existence.kind === 'lacking'
        ? `${locale} lacks the page ${page}`
        : `${locale} has the page ${page}, which ${existence.others.join(', ')} ${existence.others.length > 1 ? 'lack' : 'lacks'}`,
  }));
}
