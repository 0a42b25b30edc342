import type { Locale } from '../../../playbook/locale';
import type { DueWords } from './dueWords';

/**
 * A day as people name it. `weekday` counts from Monday, which is 1; it is the next of that name, or so many weeks later,
 * or the one of the week that is so many `ahead`. A `date` without a year is the next one, and may
 * be a day that does not exist. Which of two `numbers` is the month depends on the reader. `end-of-month` is so many
 * months ahead, or of the next month of that number.
 */
export type DueWhen =
  | { kind: 'in-days'; days: number }
  | { kind: 'in-months'; months: number }
  | { kind: 'weekday'; weekday: number; weeksLater: number }
  | { kind: 'weekday-of-week'; weekday: number; ahead: number }
  | { kind: 'end-of-month'; ahead: number }
  | { kind: 'end-of-named-month'; month: number }
  | { kind: 'date'; year: number | null; month: number; day: number }
  | { kind: 'numbers'; year: number | null; first: number; second: number };

/**
 * What a phrase means. `when` gets the number in the phrase and returns null for a time that is no single day. `isClear`:
 * the phrase can be nothing but a date, wherever it stands.
 */
export type DuePhrase = { when: (number: number) => DueWhen | null; isClear: boolean };
export type DuePhrases = Map<string, DuePhrase>;

/** How the keys are written. `numbers`: one key for each number, or one with 0 that stands for any. */
export type Writing = { written: (phrase: string) => string; numbers: 'each' | 'any' };

/** As people count weeks in days, with the first day or without. */
const WEEKS_OF_DAYS: ReadonlyMap<number, number> = new Map([
  [7, 1],
  [8, 1],
  [14, 2],
  [15, 2],
]);
const WEDNESDAY = 3;
const FRIDAY = 5;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Every way to name a day in a language, without a year. */
export function duePhrases(locale: Locale, words: DueWords, { written, numbers }: Writing): DuePhrases {
  const found: DuePhrases = new Map();
  const add = (phrases: readonly string[], when: DueWhen | null, isClear = false) => {
    for (const phrase of phrases) found.set(written(phrase), { when: () => when, isClear });
  };
  const addNumbered = (
    phrases: readonly string[],
    slot: '{n}' | '{d}',
    most: number,
    when: (number: number) => DueWhen | null,
    isClear = true,
  ) => {
    for (const phrase of phrases) {
      if (numbers === 'any') found.set(written(phrase.replace(slot, '0')), { when, isClear });
      else
        for (let number = 1; number <= most; number += 1)
          found.set(written(phrase.replace(slot, String(number))), { when: () => when(number), isClear });
    }
  };
  /** With digits and with words. */
  const addCounted = (phrases: readonly string[], when: (number: number) => DueWhen | null) => {
    for (const [number, names] of Object.entries(words.numbers))
      add(inEach(phrases, '{n}', names), when(Number(number)), true);
    addNumbered(phrases, '{n}', 60, when);
  };

  const months = [...Array(12).keys()].map((index) => monthNames(locale, index));
  for (const [index, names] of months.entries()) {
    const month = index + 1;
    const inMonth = (phrases: readonly string[]) =>
      inEach(phrases, '{month}', names).map((phrase) => phrase.replace('{m}', String(month)));
    add(inMonth(words.vague.filter(hasMonth)), null);
    add(inMonth(words.endOfNamed), { kind: 'end-of-named-month', month }, true);
    addNumbered(inMonth(words.monthDay), '{d}', 31, (day) => ({ kind: 'date', year: null, month, day }));
  }
  addNumbered(
    words.vague.filter((phrase) => phrase.includes('{n}')),
    '{n}',
    53,
    () => null,
    false,
  );
  add(
    words.vague.filter((phrase) => !phrase.includes('{')),
    null,
  );
  add(words.today, { kind: 'in-days', days: 0 });
  add(words.tomorrow, { kind: 'in-days', days: 1 });
  add(words.dayAfterTomorrow, { kind: 'in-days', days: 2 });
  add(words.inAWeek, { kind: 'in-days', days: 7 });
  add(words.inAFortnight, { kind: 'in-days', days: 14 });
  add(words.endOfWeek, { kind: 'weekday-of-week', weekday: FRIDAY, ahead: 0 });
  add(words.endOfNextWeek, { kind: 'weekday-of-week', weekday: FRIDAY, ahead: 1 });
  add(words.midWeek, { kind: 'weekday-of-week', weekday: WEDNESDAY, ahead: 0 });
  add(words.midNextWeek, { kind: 'weekday-of-week', weekday: WEDNESDAY, ahead: 1 });
  add(words.endOfMonth, { kind: 'end-of-month', ahead: 0 });
  add(words.endOfNextMonth, { kind: 'end-of-month', ahead: 1 });
  add(words.endOfYear, { kind: 'end-of-named-month', month: 12 });
  addCounted(words.inDays, (days) => ({ kind: 'in-days', days }));
  addCounted(words.inWeeks, (weeks) => ({ kind: 'in-days', days: 7 * weeks }));
  addCounted(words.inMonths, (count) => ({ kind: 'in-months', months: count }));
  for (const [index, others] of words.weekdays.entries()) {
    const names = [dayName(locale, index), ...others];
    const weekday = index + 1;
    const onDay = (phrases: readonly string[]) => inEach(phrases, '{day}', names);
    const ofWeek = (ahead: number): DueWhen => ({ kind: 'weekday-of-week', weekday, ahead });
    const later = (weeksLater: number): DueWhen => ({ kind: 'weekday', weekday, weeksLater });
    add(onDay(words.weekday), later(0));
    add(onDay(words.weekdayThisWeek), ofWeek(0));
    add(onDay(words.weekdayNextWeek), ofWeek(1));
    add(onDay(words.weekdayAfterNextWeek), ofWeek(2));
    addCounted(onDay(words.weekdayLater), later);
    addCounted(onDay(words.weekdayInDays), (days) => {
      const weeks = WEEKS_OF_DAYS.get(days);
      return weeks === undefined ? null : later(weeks);
    });
    add(onDay(words.weekdayInAWeek), later(1));
    add(onDay(words.weekdayInAFortnight), later(2));
  }
  return found;
}

/** @param index 0 for Monday */
export function dayName(locale: Locale, index: number): string {
  return named(locale, { weekday: 'long' }, new Date(MONDAY + index * DAY_MS));
}

function hasMonth(phrase: string): boolean {
  return phrase.includes('{month}') || phrase.includes('{m}');
}

function inEach(phrases: readonly string[], slot: string, names: readonly string[]): string[] {
  return phrases.flatMap((phrase) => names.map((name) => phrase.replace(slot, name)));
}

function monthNames(locale: Locale, index: number): string[] {
  const first = new Date(Date.UTC(2024, index, 1));
  return [named(locale, { month: 'long' }, first), named(locale, { month: 'short' }, first)];
}

function named(locale: Locale, what: Intl.DateTimeFormatOptions, at: Date): string {
  return new Intl.DateTimeFormat(locale, { ...what, timeZone: 'UTC' }).format(at);
}
