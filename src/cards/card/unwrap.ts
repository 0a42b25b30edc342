import type { Element } from './card';
import { elementsIn } from './cardElements';

/**
 * Removes containers that only group elements in a template (they have nothing but items), so that a card can be split
 * between any two elements.
 */
export function unwrap(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) =>
    isPlainContainer(element) ? unwrap(elementsIn(element, 'items')) : [element],
  );
}

function isPlainContainer(element: Element): boolean {
  return (
    element.type === 'Container' &&
    Object.keys(element).length === 2 &&
    Array.isArray(element.items) &&
    element.items.length === elementsIn(element, 'items').length
  );
}
