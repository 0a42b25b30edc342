import type { Element } from '../card/card';
import { typesetText } from '../typeset/line';

/** Text that a person typed, line by line and without markup. */
export function typesetTyped(text: string): Element[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => typesetText(line, index === 0 ? {} : { spacing: 'None' }));
}
