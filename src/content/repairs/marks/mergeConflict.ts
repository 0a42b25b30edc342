import type { Repair } from '../../text/repair';

const STARTS = /^<{7} /;
const ENDS = /^>{7} /;
const BETWEEN = /^(?:={7}|\|{7}(?: .*)?)$/;

/**
 * The marks of an unfinished merge. Both versions are kept, because only an author can tell which one is right.
 *
 * @bad
 * ```md
 * <<<<<<< HEAD
 * - Agree on a date.
 * =======
 * - Agree on a day.
 * >>>>>>> translation
 * ```
 * @good
 * ```md
 *
 * - Agree on a date.
 *
 * - Agree on a day.
 *
 * ```
 */
export const mergeConflict: Repair = {
  code: 'merge_conflict',
  sign: /^<{7} /m,
  apply(lines, report) {
    const start = lines.findIndex(({ text, verbatim }) => !verbatim && STARTS.test(text));
    if (start < 0 || !lines.some(({ text }, at) => at > start && ENDS.test(text))) return lines;
    return lines.map((line) => {
      const { text, verbatim, number } = line;
      if (verbatim || !(STARTS.test(text) || ENDS.test(text) || BETWEEN.test(text))) return line;
      if (STARTS.test(text)) {
        const message =
          'Two versions of the text stand here, by a merge that was not finished: keep one of them.';
        report('merge_conflict', number, message);
      }
      return { ...line, text: '' };
    });
  },
};
