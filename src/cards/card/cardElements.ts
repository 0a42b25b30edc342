import { z } from 'zod';
import type { AdaptiveCardJson, Element } from './card';

const oneElement = z.looseObject({ type: z.string() });
const elementList = z.array(oneElement);

/** The elements directly inside a property of an element; empty if there are none. */
export function elementsIn(element: Element, property: string): Element[] {
  return elementList.safeParse(element[property]).data ?? [];
}

/** The one element that a property is; undefined if it is none. */
export function elementIn(element: Element, property: string): Element | undefined {
  return oneElement.safeParse(element[property]).data;
}

/** A property if it is text, otherwise an empty string. */
export function textIn(element: Element, property: string): string {
  const value = element[property];
  return typeof value === 'string' ? value : '';
}

/** All elements of a card in reading order, each container before its content. */
export function allElements(card: AdaptiveCardJson): Element[] {
  return card.body.flatMap(withInner);
}

function withInner(element: Element): Element[] {
  const inner = [...elementsIn(element, 'items'), ...elementsIn(element, 'columns')];
  return [element, ...inner.flatMap(withInner)];
}
