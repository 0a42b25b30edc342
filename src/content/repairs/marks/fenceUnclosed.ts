import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A code fence that is never closed: the rest of the page, including its tasks, would be read as code.
 *
 * @bad
 * ```md
 * ~~~
 * ## Next Steps
 * ```
 * @good
 * ```md
 *
 * ## Next Steps
 * ```
 */
export const fenceUnclosed: Repair = {
  code: 'fence_unclosed',
  sign: /^ {0,3}(?:`{3,}|~{3,})/m,
  apply(lines, report) {
    const opening = unclosed(lines);
    if (opening === null) return lines;
    const mark = lines[opening]?.text.trim() ?? '';
    report(
      'fence_unclosed',
      lines[opening]?.number ?? 1,
      `"${mark}" opens code that nothing closes: write the same below the code, or remove it.`,
    );
    return lines.map((line, at) => {
      if (at < opening) return line;
      return { ...line, verbatim: false, ...(at === opening && { text: '' }) };
    });
  },
};

/** The index of the fence that is still open at the end of the page. */
function unclosed(lines: readonly Line[]): number | null {
  let open: { at: number; mark: string } | null = null;
  for (const [at, { text }] of lines.entries()) {
    const mark = FENCE.exec(text)?.[1];
    if (mark === undefined) continue;
    if (open === null) open = { at, mark };
    else if (mark.startsWith(open.mark)) open = null;
  }
  return open?.at ?? null;
}
