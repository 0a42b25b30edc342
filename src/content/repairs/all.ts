import type { Line } from '../line';
import type { Report } from '../report';
import type { Repair } from './repair';

const REPAIRS: readonly Repair[] = [];

/** The lines of a page's body as Markdown can read them; every repair is reported. */
export function repairLines(lines: readonly Line[], report: Report): readonly Line[] {
  return REPAIRS.reduce((current, repair) => repair.apply(current, report), lines);
}
