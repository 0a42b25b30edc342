import { canonicalLocale, type Locale } from '../../playbook/locale';
import { LITERALS } from './literalsOfAll';

/**
 * The language of a folder from its name: a BCP 47 tag, or a listed name such as `german-playbook`. `pt` means
 * `pt-BR`, the only Portuguese that is supported. Undefined when it is neither.
 */
export function localeOfFolder(name: string): Locale | undefined {
  for (const [locale, language] of LITERALS.languages) {
    if (language.folders.includes(name.toLowerCase())) return locale;
  }
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(name)) return undefined;
  const tag = canonicalLocale(name);
  if (tag === undefined || !isLanguage(tag)) return undefined;
  if (tag.includes('-')) return tag;
  return [...LITERALS.languages.keys()].find((locale) => locale.split('-')[0] === tag) ?? tag;
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether the language exists, so that a folder named `img` is not taken for one. */
function isLanguage(tag: string): boolean {
  const language = tag.split('-')[0] ?? tag;
  return LANGUAGE_NAMES.of(language) !== undefined;
}
