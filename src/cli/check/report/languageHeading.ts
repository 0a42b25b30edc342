import type { Locale } from '../../../playbook/locale';
import { type Html, html } from './html';

/** A column's heading: the tag, and the language's name for whom it says nothing. */
export function languageHeading(locale: Locale): Html {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  return html`<th scope="col"><abbr title="${name}">${locale}</abbr></th>`;
}
