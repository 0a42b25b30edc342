import type { Element } from '../card/card';
import { isCalm } from './calm';

const STEP = 16;
const MARKER = 22;
/** Deeper levels use this indentation too, so that a phone still has room for the text. */
const DEEPEST = 4;

/** Nesting in lists: 0 is outside a list, 1 an item of a list, 2 an item of a list inside that, and so on. */
export type Depth = number;

/** Elements beside a list marker, or without one (`marker` is null), indented by their depth. */
export function indented(
  elements: readonly Element[],
  depth: Depth,
  marker: string | null,
  spacing: 'None' | 'Small',
): Element[] {
  if (depth === 0) return [...elements];
  const width = `${MARKER + (Math.min(depth, DEEPEST) - 1) * STEP}px`;
  return elements.map((element, index) => ({
    type: 'ColumnSet',
    spacing: index === 0 ? spacing : 'None',
    columns: [
      { type: 'Column', width, items: index === 0 && marker !== null ? [markerText(marker)] : [] },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: [element] },
    ],
  }));
}

/** A number such as "1." alone in a TextBlock would be read as an empty list. */
function markerText(marker: string): Element {
  const place = { horizontalAlignment: 'Right' };
  return isCalm(marker)
    ? { type: 'TextBlock', text: marker, ...place }
    : { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: marker }], ...place };
}
