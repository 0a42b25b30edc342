import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { everyElement, isInput } from '../walk';

/** What is read first comes first: a reader hears the questions before the button that sends the answers. */
export const order: Rule = {
  asks: 'has the buttons that send its inputs below them',
  complaints: ({ content }) => {
    const elements = everyElement(content).map(({ element }) => element);
    const last = elements.findLastIndex(isInput);
    return elements.flatMap((element, place) => {
      const sends = /^Action\.(?:Execute|Submit)$/.test(element.type) && element.associatedInputs !== 'none';
      return sends && place < last
        ? [`"${textIn(element, 'title')}" stands above an input that it sends`]
        : [];
    });
  },
  broken: [
    [
      [
        { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Send' }] },
        { type: 'Input.Text', id: 'a', label: 'Name' },
      ],
      '"Send" stands above an input',
    ],
  ],
};
