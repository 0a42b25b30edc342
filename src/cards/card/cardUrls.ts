import type { Card } from './card';
import { allElements, textIn } from './cardElements';

/** The URLs that a card links to, without duplicates, in reading order. */
export function cardUrls(card: Card): string[] {
  const urls = allElements(card.content).flatMap((element) =>
    element.type === 'TextBlock'
      ? [...textIn(element, 'text').matchAll(/\]\(([^()]*)\)/g)].map(([, url = '']) => url)
      : [],
  );
  return [...new Set(urls)];
}
