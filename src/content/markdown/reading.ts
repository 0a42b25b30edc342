import type { Report } from '../problems/report';
import type { LinkInline } from '../stages/locatedBlock';
import type { Line } from '../text/line';

/** What is needed, and gathered, while one page is read. */
export type Reading = {
  report: Report;
  /** The file's line of the parser's 0-based line. */
  lineOf(parsed: number): number;
  /** Where each link of the page stands. */
  linkLines: Map<LinkInline, number>;
};

/** A `Reading` of the page whose lines are `lines`. */
export function startReading(lines: readonly Line[], report: Report): Reading {
  return {
    report,
    lineOf: (parsed) => lines[parsed]?.number ?? lines.at(-1)?.number ?? 1,
    linkLines: new Map(),
  };
}
