import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import type { Layout } from '../card/layout';
import { chosenRow } from '../rows/chosenRow';

/** A row to press for each language, with its own name. */
export function languagesLayout(locales: readonly Locale[], phrases: Phrases): Layout {
  const title = phrases.t('languages.title');
  const rows = locales.map((locale) =>
    chosenRow({ title: phrases.languageName(locale), action: { verb: 'language', locale } }),
  );
  return {
    template: 'choose',
    data: { text: phrases.t('languages.text'), rows },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [],
    shortcuts: [],
  };
}
