import type { Card } from './card/card';
import { mapElements } from './card/mapElements';

/** The card with the buttons of its answer in `locale`, too: who asked for it in another language reads on in that one. */
export function keepLanguage({ content, ...rest }: Card, locale: string): Card {
  const kept = mapElements(content, (element) =>
    isShowing(element.data) ? { ...element, data: { locale, ...element.data } } : element,
  );
  return { ...rest, content: kept };
}

function isShowing(value: unknown): value is { verb: 'show' } {
  return typeof value === 'object' && value !== null && 'verb' in value && value.verb === 'show';
}
