import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { everyElement, hasLetters } from '../walk';

export const images: Rule = {
  asks: 'describes its pictures',
  complaints: ({ content }) =>
    everyElement(content).flatMap(({ element }) =>
      element.type === 'Image' && !hasLetters(textIn(element, 'altText'))
        ? [`the picture ${textIn(element, 'url')} has no altText`]
        : [],
    ),
  broken: [[[{ type: 'Image', url: 'https://x.example/x.png' }], 'has no altText']],
};
