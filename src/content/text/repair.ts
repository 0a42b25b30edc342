import type { ProblemCode } from '../problems/problemCodes';
import type { Report } from '../problems/report';
import type { Line } from './line';

/**
 * Repairs one kind of Markdown mistake. Its doc comment shows an example as `@bad` and `@good`; the tests read these.
 * Returns the same lines object when there is nothing to repair.
 */
export type Repair = {
  code: ProblemCode;
  /** Matches every page that needs the repair, so that other pages need not be searched line by line. */
  sign: RegExp;
  apply(lines: readonly Line[], report: Report): readonly Line[];
};

/** A repair of single lines: `rewrite` returns the new text of a line. */
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
