import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);

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
  weekdayNextWeek: phrases,
  inDays: phrases,
  inWeeks: phrases,
  inMonths: phrases,
  inAWeek: phrases,
  endOfMonth: phrases,
  endOfNextMonth: phrases,
  endOfNamed: phrases,
  endOfYear: phrases,
  monthDay: phrases,
  /** Words for a time that is no single day. The person is asked for the day. */
  vague: phrases,
  /** Other names of the days, Monday first, besides those of `Intl`. */
  weekdays: z.array(z.array(z.string())).length(7),
});
export type DueWords = z.infer<typeof dueWords>;
