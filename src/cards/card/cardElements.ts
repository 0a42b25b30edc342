import { z } from 'zod';
import type { AdaptiveCardJson, Element } from './card';

const elementList = z.array(z.looseObject({ type: z.string() }));

/** The elements directly inside an element's property, empty when it has none. */
export function elementsIn(element: Element, property: string): Element[] {
  return elementList.safeParse(element[property]).data ?? [];
}

/** A property when it is text, else empty. */
export function textIn(element: Element, property: string): string {
  const value = element[property];
  return typeof value === 'string' ? value : '';
}

/** A card's elements in reading order, each container before what it holds. */
export function allElements(card: AdaptiveCardJson): Element[] {
  return card.body.flatMap(withInner);
}

function withInner(element: Element): Element[] {
  const inner = [...elementsIn(element, 'items'), ...elementsIn(element, 'columns')];
  return [element, ...inner.flatMap(withInner)];
}
