import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';

/**
 * Comments are not for readers and are removed; the lines they were on stay, empty.
 *
 * @bad
 * ```md
 * Ask early.<!-- still to
 * be checked --> Then plan.
 * ```
 * @good
 * ```md
 * Ask early.
 *  Then plan.
 * ```
 */
export const htmlComment: Repair = {
  code: 'html_comment',
  sign: /<!--/,
  apply(lines, report) {
    if (!lines.some(({ text }) => text.includes('<!--'))) return lines;
    const left: Line[] = [];
    let open = false;
    const last = lastEnd(lines);
    lines.forEach((line, at) => {
      let { text } = line;
      let kept = '';
      while (!line.verbatim && text !== '') {
        const mark = text.indexOf(open ? '-->' : '<!--');
        if (mark < 0 || (!open && at > last)) break;
        if (!open) {
          kept += text.slice(0, mark);
          report('html_comment', line.number, 'Comments are left out: remove what is not for readers.');
        }
        text = text.slice(mark + (open ? 3 : 4));
        open = !open;
      }
      left.push(open && !line.verbatim ? { ...line, text: kept } : { ...line, text: kept + text });
    });
    return open ? lines : left;
  },
};

/** The last line on which a comment can end. A comment that starts later is never closed, and is text. */
function lastEnd(lines: readonly Line[]): number {
  return lines.findLastIndex(({ text }) => text.includes('-->'));
}
