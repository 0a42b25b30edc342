import { z } from 'zod';
import type { Element } from './card';

const plainContainer = z.strictObject({
  type: z.literal('Container'),
  items: z.array(z.looseObject({ type: z.string() })),
});

/**
 * Removes containers that only group elements in a template (they have nothing but items), so that a card can be split
 * between any two elements.
 */
export function unwrap(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const container = plainContainer.safeParse(element).data;
    return container ? unwrap(container.items) : [element];
  });
}
