import { SOURCE_LOCALE } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { Difference, Translations } from './parity';

/** The languages whose page is an untranslated copy of the source language. */
export function compareText(page: PageId, pages: Translations): Difference[] {
  return [...pages]
    .filter(([, own]) => own.untranslated === SOURCE_LOCALE)
    .map(([locale]) => ({
      kind: 'text',
      locale,
      page,
      message: `${locale} ${page} has the text of ${SOURCE_LOCALE}: translate it`,
    }));
}
