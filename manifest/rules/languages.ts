import { placedTexts } from '../places';
import { MANIFEST_FILE, type PackageProblem } from '../problem';
import { type CheckedPackage, type Rule, shownTexts } from './rule';

/** Every language that is named has its file, and every file is named. */
export const languageFiles: Rule = ({ manifest, translations }) => {
  const named = manifest.localizationInfo?.additionalLanguages ?? [];
  return [
    ...named.flatMap(({ languageTag, file }, at): PackageProblem[] => {
      if (translations.some((translation) => translation.file === file && translation.tag === languageTag))
        return [];
      const message = `names ${file} for "${languageTag}", which is not in the package: add the catalogue of the language, or remove it here`;
      const place = `localizationInfo.additionalLanguages[${at}]`;
      return [{ code: 'translation_missing', file: MANIFEST_FILE, place, message }];
    }),
    ...translations.flatMap(({ file, tag }): PackageProblem[] => {
      if (named.some((language) => language.file === file)) return [];
      const message = `does not name ${file}, so Teams never shows it: add it for "${tag}"`;
      const place = 'localizationInfo.additionalLanguages';
      return [{ code: 'translation_missing', file: MANIFEST_FILE, place, message }];
    }),
  ];
};

/** Every translation has the texts of the manifest, all of them and no others. */
export const translatedTexts: Rule = ({ manifest, translations, schemas }) => {
  const texts = placedTexts(manifest);
  const places = new Set(texts.map(({ place }) => place));
  const translatable = texts.filter(({ place }) => schemas.isLocalisable(place));
  return translations.flatMap(({ file, locale, strings }) => [
    ...translatable.flatMap(({ place, text }): PackageProblem[] => {
      if (strings[place] !== undefined) return [];
      const message = `has no text for "${brief(text)}": add it to src/i18n/catalogue/${locale}.json`;
      return [{ code: 'text_untranslated', file, place, message }];
    }),
    ...Object.keys(strings).flatMap((place): PackageProblem[] => {
      if (place === '$schema' || places.has(place)) return [];
      return [
        { code: 'text_stray', file, place, message: 'translates what the manifest does not have: remove it' },
      ];
    }),
  ]);
};

/** The description says in each language which languages the app speaks, which the store asks of every localised app. */
export const languagesStated: Rule = (app) => {
  const languages = spoken(app);
  return shownTexts(app).flatMap(({ file, place, text }): PackageProblem[] => {
    if (place !== 'description.full') return [];
    const reader = file === MANIFEST_FILE ? languages[0] : file.replace(/\.json$/, '');
    const name = new Intl.DisplayNames([reader ?? 'en'], { type: 'language' });
    const unstated = languages
      .map((language) => name.of(language) ?? language)
      .filter((called) => !text.toLowerCase().includes(called.toLowerCase()));
    if (unstated.length === 0) return [];
    const message = `does not say that the app speaks ${unstated.join(', ')}: name every language`;
    return [{ code: 'languages_unstated', file, place, message }];
  });
};

/** Languages without region, each once, that of the manifest first: `en`, `de`, `pt`. */
function spoken({ manifest: { localizationInfo } }: CheckedPackage): string[] {
  const tags = [
    localizationInfo?.defaultLanguageTag ?? 'en',
    ...(localizationInfo?.additionalLanguages ?? []).map(({ languageTag }) => languageTag),
  ];
  return [...new Set(tags.map((tag) => new Intl.Locale(tag).language))];
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
