import type { Report } from '../problems/report';
import type { LinkInline } from '../stages/locatedBlock';
import type { Line } from '../text/line';

/** The state shared while one page is parsed. */
export type Reading = {
  report: Report;
  /** Maps a 0-based line of the parser to the line in the file. */
  lineOf(parsed: number): number;
  /** The line of each link of the page. */
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
