import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import { withoutRegion } from './unservedLanguages';

/** A line that the bot does not speak a language, in words of the reader's; none for one that has no name. */
export function unservedNotice(
  tag: Locale,
  key: 'language.unavailable' | 'languages.unavailable',
  phrases: Phrases,
): string[] {
  const language = withoutRegion(tag);
  const name = phrases.languageHere(language);
  return name === language ? [] : [phrases.t(key, { language: name })];
}
