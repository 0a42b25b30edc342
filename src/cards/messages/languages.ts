import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import { MAX_BUTTONS } from '../card/card';
import type { Layout } from '../card/layout';
import { inputChoice } from '../rows/inputChoice';

/** A button for each language with its own name; a list if there are too many. */
export function languagesLayout(locales: readonly Locale[], phrases: Phrases): Layout {
  const title = phrases.t('languages.title');
  const languages = locales.map((locale) => ({ id: locale, title: phrases.languageName(locale) }));
  const asButtons = languages.length <= MAX_BUTTONS;
  return {
    template: 'languages',
    data: {
      text: phrases.t('languages.text'),
      hasInput: !asButtons,
      required: phrases.t('guide.required'),
      choices: asButtons ? [] : languages.map(inputChoice),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: asButtons
      ? languages.map(({ id, title }) => ({ title, action: { verb: 'language', locale: id } }))
      : [{ title: phrases.t('button.continue'), action: { verb: 'language', fromInput: true } }],
    shortcuts: [],
  };
}
