import type { Locale } from '../playbook/locale';

/**
 * What a language calls itself, as a list of languages shows it: `Deutsch`, `Português (Brasil)`, `简体中文`.
 * A tag that is none comes back as it was.
 */
export function nativeLanguageName(tag: string): string {
  const name = scriptName(tag) ?? languageIn(tag, tag);
  const [first = '', ...rest] = name;
  return first.toUpperCase() + rest.join('');
}

/** What `locale` calls the language `tag`; a tag that is none comes back as it was. */
export function languageIn(locale: Locale, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Chinese is told apart by its script ("简体中文"), which other languages only add in brackets. */
function scriptName(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const name = languageIn(tag, `${language}-${script}`);
    const plain = languageIn(tag, language);
    return name !== plain && !/[(（]/u.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}
