import type { ProblemCode } from '../problems/problemCodes';
import type { Report } from '../problems/report';
import type { Line } from './line';

/**
 * One thing that authors get wrong in Markdown, put right. Its doc comment shows it, as `@bad` and `@good`; the tests
 * read them there. Gives back the lines it was given when there is nothing to do.
 */
export type Repair = {
  code: ProblemCode;
  /** Found on every page that needs the repair, so that the others need not be searched for it line by line. */
  sign: RegExp;
  apply(lines: readonly Line[], report: Report): readonly Line[];
};

/** A repair of single lines: `rewrite` gives a line's new text. */
export function lineRepair(
  code: ProblemCode,
  sign: RegExp,
  message: string,
  rewrite: (text: string) => string,
): Repair {
  return {
    code,
    sign,
    apply(lines, report) {
      let repaired: Line[] | null = null;
      lines.forEach((line, at) => {
        const text = line.verbatim ? line.text : rewrite(line.text);
        if (text === line.text) return;
        repaired ??= [...lines];
        repaired[at] = { ...line, text };
        report(code, line.number, message);
      });
      return repaired ?? lines;
    },
  };
}
