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

/** Numbers in "in … days"; a later day is named by its date. */
const MOST = 60;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Every way to name a day in a language, without a year; `written` brings phrases into the form of the keys. */
export function duePhrases(
  locale: Locale,
  words: DueWords,
  written: (phrase: string) => string,
): Map<string, DueWhen> {
  const found = new Map<string, DueWhen>();
  const add = (phrase: string, when: DueWhen) => found.set(written(phrase), when);
  const inDays: [readonly string[], number][] = [
    [words.today, 0],
    [words.tomorrow, 1],
    [words.dayAfterTomorrow, 2],
    [words.inAWeek, 7],
  ];
  for (const [phrases, days] of inDays) for (const phrase of phrases) add(phrase, { kind: 'in-days', days });
  for (const phrase of words.endOfMonth) add(phrase, { kind: 'end-of-month' });
  for (let n = 1; n <= MOST; n += 1) {
    for (const phrase of words.inDays) add(phrase.replace('{n}', String(n)), { kind: 'in-days', days: n });
    for (const phrase of words.inWeeks)
      add(phrase.replace('{n}', String(n)), { kind: 'in-days', days: 7 * n });
  }
  for (const [index, others] of words.weekdays.entries()) {
    for (const name of [named(locale, { weekday: 'long' }, MONDAY + index * DAY_MS), ...others]) {
      const weekday = index + 1;
      for (const phrase of words.weekday)
        add(phrase.replace('{day}', name), { kind: 'weekday', weekday, nextWeek: false });
      for (const phrase of words.weekdayNextWeek)
        add(phrase.replace('{day}', name), { kind: 'weekday', weekday, nextWeek: true });
    }
  }
  for (let month = 1; month <= 12; month += 1) {
    const first = Date.UTC(2024, month - 1, 1);
    const names = [named(locale, { month: 'long' }, first), named(locale, { month: 'short' }, first)];
    for (const phrase of words.monthDay)
      for (const name of names)
        for (let day = 1; day <= 31; day += 1)
          add(phrase.replace('{month}', name).replace('{m}', String(month)).replace('{d}', String(day)), {
            kind: 'date',
            year: null,
            month,
            day,
          });
  }
  return found;
}

function named(locale: Locale, what: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(locale, { ...what, timeZone: 'UTC' }).format(at);
}
