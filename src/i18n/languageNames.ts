import type { Locale } from '../playbook/locale';

/**
 * What a language calls itself, as a list of languages shows it: `Deutsch`, `Português (Brasil)`, `简体中文`.
 * A tag that is none comes back as it was.
 */
export function nativeLanguageName(tag: string): string {
  const [first = '', ...rest] = languageIn(tag, tag);
  return first.toUpperCase() + rest.join('');
}

/** What `locale` calls the language `tag`; a tag that is none comes back as it was. */
export function languageIn(locale: Locale, tag: string): string {
  return nameIn(locale, withScript(tag) ?? tag);
}

function nameIn(locale: Locale, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Chinese is told apart by its script ("简体中文") and not by country, which other languages only add in brackets. */
function withScript(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (script === undefined) return undefined;
    const written = `${language}-${script}`;
    const name = nameIn(tag, written);
    return name !== nameIn(tag, language) && !/[(（]/u.test(name) ? written : undefined;
  } catch {
    return undefined;
  }
}
