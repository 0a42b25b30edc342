import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';

const BOLD_LINE = /^\*\*[^*\s][^*]*\*\*[ \t]*$/;
const OF_LIST = /^(?:[ \t]+\S|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/**
 * A bold line directly below a list is the heading of what follows, but would become part of the last item.
 *
 * @bad
 * ```md
 * - Invite the sponsor
 * **Step Outputs**
 * - A plan
 * ```
 * @good
 * ```md
 * - Invite the sponsor
 *
 * **Step Outputs**
 * - A plan
 * ```
 */
export const boldLineGlued: Repair = {
  code: 'bold_line_glued',
  sign: /^\*\*.*\*\*[ \t]*$/m,
  apply(lines, report) {
    const parted: Line[] = [];
    lines.forEach((line, at) => {
      const above = lines[at - 1];
      if (above && !line.verbatim && BOLD_LINE.test(line.text) && OF_LIST.test(above.text)) {
        report(
          'bold_line_glued',
          line.number,
          'A bold line directly below a list becomes part of it: leave a line empty between them.',
        );
        parted.push({ text: '', number: line.number, verbatim: false });
      }
      parted.push(line);
    });
    return parted.length > lines.length ? parted : lines;
  },
};
