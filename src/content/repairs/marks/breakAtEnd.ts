import type { Repair } from '../../text/repair';

/** One backslash that is no escape of another. */
const BREAK = /(?<!\\)\\[ \t]*$/;

/**
 * A backslash at the end of a line breaks the line. At the end of a paragraph there is nothing left to break, so Markdown
 * shows it.
 *
 * @bad
 * ```md
 * Does it apply to all workloads?\
 *
 * To those in progress.
 * ```
 * @good
 * ```md
 * Does it apply to all workloads?
 *
 * To those in progress.
 * ```
 */
export const breakAtEnd: Repair = {
  code: 'break_at_end',
  sign: /\\[ \t]*$/m,
  apply(lines, report) {
    return lines.map((line, at) => {
      const isLast = (lines[at + 1]?.text.trim() ?? '') === '';
      if (line.verbatim || !isLast || !BREAK.test(line.text)) return line;
      report(
        'break_at_end',
        line.number,
        'There is nothing to break at the end of a paragraph: remove the backslash.',
      );
      return { ...line, text: line.text.replace(BREAK, '') };
    });
  },
};
