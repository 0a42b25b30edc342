import type { Line } from '../line';
import type { ProblemCode } from '../problem-codes';
import type { Report } from '../report';

/**
 * One thing that authors get wrong in Markdown, put right. Its doc comment shows it, as `@bad` and `@good`; the tests
 * read them there. Gives back the lines it was given when there is nothing to do.
 */
export type Repair = {
  code: ProblemCode;
  apply(lines: readonly Line[], report: Report): readonly Line[];
};

/** A repair of single lines: `rewrite` gives a line's new text, or null to leave it. */
export function lineRepair(
  code: ProblemCode,
  message: string,
  rewrite: (text: string) => string | null,
): Repair {
  return {
    code,
    apply(lines, report) {
      let repaired: Line[] | null = null;
      lines.forEach((line, at) => {
        const text = line.verbatim ? null : rewrite(line.text);
        if (text === null || text === line.text) return;
        repaired ??= [...lines];
        repaired[at] = { ...line, text };
        report(code, line.number, message);
      });
      return repaired ?? lines;
    },
  };
}
