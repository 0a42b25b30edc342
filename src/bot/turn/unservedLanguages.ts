import { nativeLanguageName } from '../../i18n/languageNames';
import { type Locale, matchLocale } from '../../playbook/locale';

/**
 * The languages of the Teams client. If a person asks for one that the bot does not speak, the bot says so; otherwise
 * its name would be taken for a question that the playbook cannot answer.
 */
const LANGUAGES_OF_TEAMS: readonly Locale[] = (
  'ar bg ca cs cy da de el en es et eu fi fil fr gl he hi hr hu id is it ja ka kk ko lt lv ' +
  'mk ms nb nl nn pl pt ro ru sk sl sq sr sv th tr uk vi zh-CN zh-TW'
).split(' ');

/** The names of all languages that none of `served` covers, in each reader's language and in the language itself. */
export function namesOfUnserved(
  served: readonly Locale[],
  readers: readonly Locale[],
): [name: string, reader: Locale, locale: Locale][] {
  const unserved = LANGUAGES_OF_TEAMS.filter((tag) => matchLocale(tag, served) === undefined).map((tag) => ({
    tag,
    plain: withoutRegion(tag),
    own: nativeLanguageName(tag),
  }));
  return readers.flatMap((reader) => {
    const names = new Intl.DisplayNames([reader], { type: 'language' });
    return unserved.flatMap(({ tag, plain, own }): [string, Locale, Locale][] => [
      [names.of(plain) ?? plain, reader, tag],
      [own, reader, tag],
    ]);
  });
}

/** `fr-CA` becomes `fr`; `zh-TW` becomes `zh-Hant`, because there the script is what matters. */
export function withoutRegion(tag: Locale): Locale {
  const { language, script } = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(language).maximize().script;
  return script === undefined || script === usual ? language : `${language}-${script}`;
}
