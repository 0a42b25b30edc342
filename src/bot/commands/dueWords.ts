import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);

/**
 * How people name a due date. `{day}` stands for a day of the week, `{n}` for a number from 1 to 60, `{month}` for the
 * name of a month, `{m}` for its number and `{d}` for the day of the month.
 */
export const dueWords = z.strictObject({
  /** Whether words have spaces between them. */
  spaced: z.boolean(),
  /** Words before a date, which always speak of a due date. */
  strong: phrases,
  /** Words before a date that have other meanings, too: only what follows tells. */
  weak: z.array(z.string()),
  /** Words after a date, in languages without spaces. */
  after: z.array(z.string()),
  today: phrases,
  tomorrow: phrases,
  dayAfterTomorrow: phrases,
  weekday: phrases,
  weekdayNextWeek: phrases,
  inDays: phrases,
  inWeeks: phrases,
  inAWeek: phrases,
  endOfMonth: phrases,
  monthDay: phrases,
  /** Other names of the days, Monday first, besides those of `Intl`. */
  weekdays: z.array(z.array(z.string())).length(7),
});
export type DueWords = z.infer<typeof dueWords>;
