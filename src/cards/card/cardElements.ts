import type { AdaptiveCardJson, Element } from './card';

const NONE: readonly Element[] = [];

/** The elements directly inside a property of an element; empty if there are none. */
export function elementsIn(element: Element, property: string): readonly Element[] {
  const inner = element[property];
  return Array.isArray(inner) && inner.every(isElement) ? inner : NONE;
}

/** The one element that a property is; undefined if it is none. */
export function elementIn(element: Element, property: string): Element | undefined {
  const inner = element[property];
  return isElement(inner) ? inner : undefined;
}

/** Not with zod, which copies what it checks: a card has hundreds of elements, and each is looked at several times. */
export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
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
