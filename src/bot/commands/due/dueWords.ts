import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);

const some = z.array(z.string().min(1));

/**
 * Words of a time that change the day beside which they stand, unless they are a part of its name: "end" and "of" in "end
 * of next week", "before" in "two days before Friday". In languages without spaces, `after` and `before` have them all.
 */
const besideWords = z.strictObject({
  /** Spans of time: "week", "days". */
  units: some.default([]),
  /** Which part of a span, or which one: "end", "next". */
  changes: some.default([]),
  /** Before a day: "not", "from", "every". */
  before: phrases,
  /** After a day. `{n}` stands for a number. */
  after: some.default([]),
  /** Between such a word and the day. They say nothing alone. */
  link: phrases,
  /** Times of a day, which leave the day as it is. */
  ofDay: some.default([]),
});
export type BesideWords = z.infer<typeof besideWords>;

/**
 * How people name a due date. `{day}` stands for a day of the week, `{n}` for a number from 1 to 60, in digits or as a
 * word, `{month}` for the name of a month, `{m}` for its number and `{d}` for the day of the month.
 */
export const dueWords = z.strictObject({
  /** Whether words have spaces between them. */
  spaced: z.boolean(),
  /** Words before a date, which always speak of a due date. */
  strong: phrases,
  /** Words before a date that have other meanings, too: only what follows tells. */
  weak: z.array(z.string()),
  /** Words after a date that speak of a due date. */
  after: z.array(z.string()),
  /** The words for numbers, by the number. */
  numbers: z.record(z.string().regex(/^\d{1,2}$/), phrases),
  today: phrases,
  tomorrow: phrases,
  dayAfterTomorrow: phrases,
  weekday: phrases,
  weekdayThisWeek: phrases,
  weekdayNextWeek: phrases,
  weekdayAfterNextWeek: phrases,
  /** `{n}` weeks after the next `{day}`. */
  weekdayLater: some,
  /** In a number of days: in German, a Friday "in 14 Tagen" is the second one after the next. */
  weekdayInDays: some,
  weekdayInAWeek: some,
  weekdayInAFortnight: some,
  inDays: phrases,
  inWeeks: phrases,
  inMonths: phrases,
  inAWeek: phrases,
  inAFortnight: some,
  /** The Friday of a week. */
  endOfWeek: phrases,
  endOfNextWeek: phrases,
  /** The Wednesday of a week. */
  midWeek: phrases,
  midNextWeek: phrases,
  endOfMonth: phrases,
  endOfNextMonth: phrases,
  endOfNamed: phrases,
  endOfYear: phrases,
  monthDay: phrases,
  /** Words for a time that is no single day. The person is asked for the day. */
  vague: phrases,
  /** Other names of the days, Monday first, besides those of `Intl`. */
  weekdays: z.array(z.array(z.string())).length(7),
  beside: besideWords,
});
export type DueWords = z.infer<typeof dueWords>;
