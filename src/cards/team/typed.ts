import type { Element } from '../card/card';
import { typesetText } from '../typeset/line';

/** Further lines are joined, so that a text of nothing but line breaks stays a card of a usual size. */
const MOST_LINES = 40;

/** Text that a person typed, line by line and without markup; empty lines are left out. */
export function typesetTyped(text: string): Element[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const shown = [...lines.slice(0, MOST_LINES), lines.slice(MOST_LINES).join(' ')];
  return shown.flatMap((line, index) => typesetText(line, index === 0 ? {} : { spacing: 'None' }));
}
