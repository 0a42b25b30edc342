import type { Element } from '../../../../src/cards/card/card';
import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule, Sent } from '../rule';
import { everyElement, hasLetters, isAction, isInput, pressOf } from '../walk';

/** A reader jumps from heading to heading; the first one says what card this is. */
export const headings: Rule = {
  asks: 'begins with a heading, and marks whatever looks like one',
  complaints: (card) => {
    const elements = elementsIn(card);
    const first = elements.findIndex(isHeading);
    const pressed = elements.findIndex(
      (element) => isAction(element) || isInput(element) || pressOf(element),
    );
    return [
      ...(first < 0 ? ['there is no heading'] : []),
      ...(first >= 0 && pressed >= 0 && pressed < first
        ? ['something can be pressed above the heading']
        : []),
      ...elements.flatMap((element) => {
        const text = textIn(element, 'text');
        if (isHeading(element)) return hasLetters(text) ? [] : ['a heading says nothing'];
        return looksLikeOne(element) ? [`"${text}" looks like a heading and is none`] : [];
      }),
    ];
  },
  broken: [
    [[{ type: 'TextBlock', text: 'Hello', wrap: true }], 'there is no heading'],
    [
      [
        { type: 'Input.Text', id: 'a', label: 'Name' },
        { type: 'TextBlock', text: 'Hello', style: 'heading', wrap: true },
      ],
      'something can be pressed above',
    ],
    [[{ type: 'TextBlock', text: ' ', style: 'heading', wrap: true }], 'a heading says nothing'],
    [
      [{ type: 'TextBlock', text: 'Hello', size: 'Large', weight: 'Bolder', wrap: true }],
      '"Hello" looks like a heading and is none',
    ],
  ],
};

function elementsIn({ content }: Sent): Element[] {
  return everyElement(content).map(({ element }) => element);
}

function isHeading({ type, style }: Element): boolean {
  return type === 'TextBlock' && style === 'heading';
}

function looksLikeOne({ type, size, weight, text }: Element): boolean {
  return type === 'TextBlock' && weight === 'Bolder' && size === 'Large' && hasLetters(String(text));
}
