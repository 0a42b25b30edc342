import type { Locale } from '../playbook/locale';

/**
 * The name of a language in that language, capitalised for a list: `Deutsch`, `Português (Brasil)`, `简体中文`. An
 * invalid tag is returned unchanged.
 */
export function nativeLanguageName(tag: string): string {
  const [first = '', ...rest] = languageIn(tag, tag);
  return first.toUpperCase() + rest.join('');
}

/** The name of the language `tag` in the language `locale`; an invalid tag is returned unchanged. */
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

/** Chinese is named by its script ("简体中文"), not by its country, which other languages only add in brackets. */
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
