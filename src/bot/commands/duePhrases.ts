import type { Locale } from '../../playbook/locale';
import type { DueWords } from './dueWords';

/**
 * A day as people name it. `weekday` counts from Monday, which is 1. A `date` without a year is the next one, and may
 * be a day that does not exist.
 */
export type DueWhen =
  | { kind: 'in-days'; days: number }
  | { kind: 'weekday'; weekday: number; nextWeek: boolean }
  | { kind: 'end-of-month' }
  | { kind: 'date'; year: number | null; month: number; day: number };

/** Phrases that name a day; the function gets the number in the phrase. */
export type DuePhrases = Map<string, (number: number) => DueWhen>;

/** How the keys are written. `numbers`: one key for each number, or one with 0 that stands for any. */
export type Writing = { written: (phrase: string) => string; numbers: 'each' | 'any' };

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Every way to name a day in a language, without a year. */
export function duePhrases(locale: Locale, words: DueWords, { written, numbers }: Writing): DuePhrases {
  const found: DuePhrases = new Map();
  const add = (phrases: readonly string[], when: DueWhen) => {
    for (const phrase of phrases) found.set(written(phrase), () => when);
  };
  const addNumbered = (
    phrases: readonly string[],
    slot: '{n}' | '{d}',
    most: number,
    whenOf: (number: number) => DueWhen,
  ) => {
    for (const phrase of phrases) {
      if (numbers === 'any') found.set(written(phrase.replace(slot, '0')), whenOf);
      else
        for (let number = 1; number <= most; number += 1)
          found.set(written(phrase.replace(slot, String(number))), () => whenOf(number));
    }
  };
  add(words.today, { kind: 'in-days', days: 0 });
  add(words.tomorrow, { kind: 'in-days', days: 1 });
  add(words.dayAfterTomorrow, { kind: 'in-days', days: 2 });
  add(words.inAWeek, { kind: 'in-days', days: 7 });
  add(words.endOfMonth, { kind: 'end-of-month' });
  addNumbered(words.inDays, '{n}', 60, (days) => ({ kind: 'in-days', days }));
  addNumbered(words.inWeeks, '{n}', 26, (weeks) => ({ kind: 'in-days', days: 7 * weeks }));
  for (const [index, others] of words.weekdays.entries()) {
    const names = [named(locale, { weekday: 'long' }, MONDAY + index * DAY_MS), ...others];
    const inPhrases = (phrases: readonly string[]) =>
      phrases.flatMap((phrase) => names.map((name) => phrase.replace('{day}', name)));
    add(inPhrases(words.weekday), { kind: 'weekday', weekday: index + 1, nextWeek: false });
    add(inPhrases(words.weekdayNextWeek), { kind: 'weekday', weekday: index + 1, nextWeek: true });
  }
  for (let month = 1; month <= 12; month += 1) {
    const first = Date.UTC(2024, month - 1, 1);
    const names = [named(locale, { month: 'long' }, first), named(locale, { month: 'short' }, first)];
    const phrases = words.monthDay.flatMap((phrase) =>
      names.map((name) => phrase.replace('{month}', name).replace('{m}', String(month))),
    );
    addNumbered(phrases, '{d}', 31, (day) => ({ kind: 'date', year: null, month, day }));
  }
  return found;
}

function named(locale: Locale, what: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(locale, { ...what, timeZone: 'UTC' }).format(at);
}
