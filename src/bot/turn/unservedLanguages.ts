import { nativeLanguageName } from '../../i18n/languageNames';
import { type Locale, matchLocale } from '../../playbook/locale';

/**
 * Languages that Teams is shown in. Who asks for one that the bot does not speak is told so: as a question to the
 * playbook, its name would be one that has no answer.
 */
const LANGUAGES_OF_TEAMS: readonly Locale[] = (
  'ar bg ca cs cy da de el en es et eu fi fil fr gl he hi hr hu id is it ja ka kk ko lt lv ' +
  'mk ms nb nl nn pl pt ro ru sk sl sq sr sv th tr uk vi zh-CN zh-TW'
).split(' ');

/** What each reader calls the languages that none of the `served` ones stands for, and what they call themselves. */
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

/** `fr-CA` is `fr`; `zh-TW` is `zh-Hant`, for what is meant is the script. */
export function withoutRegion(tag: Locale): Locale {
  const { language, script } = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(language).maximize().script;
  return script === undefined || script === usual ? language : `${language}-${script}`;
}
