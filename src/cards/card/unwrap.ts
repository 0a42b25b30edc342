import { z } from 'zod';
import type { Element } from './card';

const plainContainer = z.strictObject({
  type: z.literal('Container'),
  items: z.array(z.looseObject({ type: z.string() })),
});

/**
 * Elements without the containers that only group them in a template (those that have nothing but items), so that a
 * card can be parted between any two.
 */
export function unwrap(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const container = plainContainer.safeParse(element).data;
    return container ? unwrap(container.items) : [element];
  });
}
