import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import { withoutRegion } from './unservedLanguages';

/**
 * A line that says the language is not available, in the reader's language; empty if the language has no name there.
 */
export function unservedNotice(
  tag: Locale,
  key: 'language.unavailable' | 'languages.unavailable',
  phrases: Phrases,
): string[] {
  const language = withoutRegion(tag);
  const name = phrases.languageHere(language);
  return name === language ? [] : [phrases.t(key, { language: name })];
}
