import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);
const some = z.array(z.string().min(1)).default([]);
const withLanguage = z.array(z.string().regex(/\{language\}/)).min(1);

/**
 * How people say more of the board that they ask for than its tasks and its due date. `{language}` stands for the name of
 * a language, `{day}` for a day of the week and `{n}` for a number.
 */
export const detailWords = z.strictObject({
  /** Before the title of the board. */
  title: phrases,
  /** After a title in quotation marks. */
  titleAfter: some,
  /** What has words of a detail in it and says something else: "the process called", "assigned to us". */
  notDetail: some,
  /** What ends a title that has no quotation marks, in languages without spaces. */
  titleEnd: some,
  language: withLanguage,
  /** What the name of any language ends with, in languages without spaces. */
  languageEnd: some,
  /** Other names of a language in such a phrase; by locale. */
  languageNames: z.record(z.string(), phrases).default({}),
  every: z.strictObject({ week: phrases, 'two-weeks': phrases, month: phrases }),
  everyDay: z.array(z.string().regex(/\{day\}/)).min(1),
  /** Periods that no board has. */
  everyOther: phrases,
  /** Before or after the person who is to do the tasks. */
  to: phrases,
  toAfter: some,
  /** Gives the tasks to who asks. */
  toMe: phrases,
  /** The same words before somebody and something: "for Anna", "for the migration". */
  for: some,
  and: phrases,
});
export type DetailWords = z.infer<typeof detailWords>;
