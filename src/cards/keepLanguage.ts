import type { Card, Element } from './card/card';

/** The card with the buttons of its answer in `locale`, too: who asked for it in another language reads on in that one. */
export function keepLanguage({ content, ...rest }: Card, locale: string): Card {
  return { ...rest, content: { ...content, body: content.body.map((element) => kept(element, locale)) } };
}

function kept(element: Element, locale: string): Element {
  const changed = Object.entries(element).map(([name, value]) => [name, keptValue(name, value, locale)]);
  return { ...Object.fromEntries(changed), type: element.type };
}

function keptValue(name: string, value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => keptValue(name, item, locale));
  if (name === 'data' && isShowing(value)) return { locale, ...value };
  return isElement(value) ? kept(value, locale) : value;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isShowing(value: unknown): value is { verb: 'show' } {
  return typeof value === 'object' && value !== null && 'verb' in value && value.verb === 'show';
}
