import type { Element } from '../card/card';

/**
 * Splits elements into parts of at most `budget` UTF-16 units of JSON. A heading is never the last element of a part.
 */
export function paginate(elements: readonly Element[], budget: number): Element[][] {
  const parts: Element[][] = [[]];
  let left = budget;
  for (const element of elements) {
    const units = JSON.stringify(element).length + 1;
    const part = parts.at(-1) ?? [];
    if (units > left && part.length > 0) {
      const moved = trailingHeadings(part);
      const isWorthMoving = moved < part.length;
      const headings = isWorthMoving ? part.splice(part.length - moved) : [];
      parts.push([...headings, element]);
      left = budget - units - JSON.stringify(headings).length;
    } else {
      part.push(element);
      left -= units;
    }
  }
  return parts;
}

function trailingHeadings(part: readonly Element[]): number {
  const last = part.findLastIndex((element) => !isHeading(element));
  return part.length - 1 - last;
}

function isHeading(element: Element): boolean {
  return element.type === 'TextBlock' && element.style === 'heading';
}
