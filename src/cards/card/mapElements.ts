import type { AdaptiveCardJson, Element } from './card';
import { isElement } from './cardElements';

/** An element with its inner ones changed already; undefined leaves it out. */
export type ChangeElement = (element: Element) => Element | undefined;

/** A card with every element and action of it changed, the inner ones first. The card itself stays. */
export function mapElements(content: AdaptiveCardJson, change: ChangeElement): AdaptiveCardJson {
  const { body, ...rest } = content;
  return {
    ...inside(rest, change),
    type: content.type,
    version: content.version,
    body: body.flatMap((element) => changedElement(element, change) ?? []),
  };
}

function changedElement(element: Element, change: ChangeElement): Element | undefined {
  return change({ ...inside(element, change), type: element.type });
}

function changed(value: unknown, change: ChangeElement): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => changed(item, change));
    return items.filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  return isElement(value) ? changedElement(value, change) : inside(value, change);
}

function inside(value: object, change: ChangeElement): object {
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [
    name,
    changed(inner, change),
  ]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}
