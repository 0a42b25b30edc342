import type { Locale } from '../../../playbook/locale';
import { namesOfUnserved } from '../../turn/unservedLanguages';
import type { CommandWords } from '../commandWords';
import { dayName } from '../due/duePhrases';
import { namesOf } from '../spokenNames';
import type { Meaning } from './details';

/** A phrase and what it says. `isClear`: it can be nothing but a detail, wherever it stands. */
export type DetailPhrase = { phrase: string; meaning: Meaning; isClear: boolean };

/** No board is repeated after so many weeks or days. */
const NUMBERS = [...Array(59).keys()].map((index) => String(index + 2));

/** All phrases of one language that say a detail. @param served the languages that the bot speaks */
export function detailPhrases(
  reader: Locale,
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
): DetailPhrase[] {
  const own = words.get(reader);
  if (!own) return [];
  const { details, due } = own;
  const said = (phrases: readonly string[], meaning: Meaning, isClear = true): DetailPhrase[] =>
    phrases.map((phrase) => ({ phrase, meaning, isClear: isClear || phrase.trim().includes(' ') }));
  const numbers = [...NUMBERS, ...Object.values(due.numbers).flat()];
  const other = details.everyOther.flatMap((phrase) =>
    phrase.includes('{n}') ? numbers.map((number) => phrase.replace('{n}', number)) : [phrase],
  );
  const days = due.weekdays.flatMap((others, index) =>
    [dayName(reader, index), ...others].flatMap((day) =>
      said(
        details.everyDay.map((phrase) => phrase.replace('{day}', day)),
        { kind: 'every', every: 'week', weekday: index + 1 },
      ),
    ),
  );
  const every = (['week', 'two-weeks', 'month'] as const).flatMap((period) =>
    said(details.every[period], { kind: 'every', every: period, weekday: null }, !due.spaced),
  );
  const names = [
    ...served.flatMap((locale) =>
      [...namesOf(locale, words), ...(details.languageNames[locale] ?? [])].map((name): [string, Locale] => [
        name,
        locale,
      ]),
    ),
    ...namesOfUnserved(served, [reader]).map(([name, , locale]): [string, Locale] => [name, locale]),
  ];
  const languages = details.language.flatMap((pattern) =>
    names.flatMap(([name, locale]) =>
      // A code may be a word: "in de", "es".
      name.length < 3 && /^[a-z]+$/i.test(name)
        ? []
        : [
            {
              phrase: pattern.replace('{language}', name),
              meaning: { kind: 'language', locale } as const,
              isClear: false,
            },
          ],
    ),
  );
  return [
    ...said(details.notDetail, { kind: 'none' }),
    ...said(due.spaced ? details.toAfter : [], { kind: 'none' }),
    ...said(details.title, { kind: 'title' }),
    ...said(details.toMe, { kind: 'me' }),
    ...said(details.to, { kind: 'to' }),
    ...days,
    ...every,
    ...said(other, { kind: 'every', every: null, weekday: null }, !due.spaced),
    ...languages,
  ];
}
