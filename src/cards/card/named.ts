import type { Phrases } from '../../i18n/phrases';
import type { Element } from './card';

/** In UTF-16 units. A row that says more is read out by what stands in it. */
export const LONGEST_NAME = 400;

/** An action with what a screen reader says of it. Without a title, that is all that stands in the row. */
export function named({ title: _shorter, ...pressed }: Element, name: string): Element {
  return { ...pressed, type: pressed.type, ...(name.length <= LONGEST_NAME && { title: name }) };
}

/** The lines of a row in one, as they follow each other. */
export function nameOfLines(lines: readonly string[], phrases: Phrases): string {
  return phrases.names(lines.flatMap((line) => line.split('\n')).map((line) => line.trim()));
}
