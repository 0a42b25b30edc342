import { nativeLanguageName } from '../../i18n/languageNames';
import type { Locale } from '../../playbook/locale';
import type { CommandWords } from './commandWords';

/** For `pt-BR`: "pt-BR", "português (Brasil)", "Portuguese", "葡萄牙语" …; for `zh-CN` also "简体中文". */
export function namesOf(locale: Locale, words: ReadonlyMap<Locale, CommandWords>): string[] {
  const { language, script } = new Intl.Locale(locale).maximize();
  const named = [...words].flatMap(([reader, own]) => {
    const names = new Intl.DisplayNames([reader], { type: 'language', languageDisplay: 'dialect' });
    return [
      names.of(locale),
      names.of(`${language}-${script}`),
      names.of(language),
      ...(own.names[locale] ?? []),
    ];
  });
  return [locale, nativeLanguageName(locale), ...named.filter((name) => name !== undefined)];
}
