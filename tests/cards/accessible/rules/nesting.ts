import type { Element } from '../../../../src/cards/card/card';
import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { everyElement, isAction, isInput, pressOf, writtenIn } from '../walk';

/** What is inside of something that can be pressed is not reached by a keyboard, and not read. */
export const nesting: Rule = {
  asks: 'has nothing to press inside of what can be pressed',
  complaints: ({ content }) =>
    everyElement(content).flatMap(({ element, around, presses }) => {
      const row = around.slice(0, presses ? -1 : undefined).findLast((outer) => pressOf(outer));
      if (!row) return [];
      return canBePressed(element) ? [`${element.type} inside of the row "${writtenIn(row)}"`] : [];
    }),
  broken: [
    [
      [row([{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Open' }] }])],
      'Action.Execute inside of the row',
    ],
    [
      [row([{ type: 'Input.Toggle', id: 'a', title: 'Done', label: 'Done' }])],
      'Input.Toggle inside of the row',
    ],
    [[row([{ type: 'TextBlock', text: 'See [there](https://x.example)' }])], 'TextBlock inside of the row'],
    [[row([row([{ type: 'TextBlock', text: 'Inner' }])])], 'Container inside of the row'],
  ],
};

function canBePressed(element: Element): boolean {
  const hasLink = element.type === 'TextBlock' && /\]\([^)]/.test(textIn(element, 'text'));
  return isAction(element) || isInput(element) || hasLink || pressOf(element) !== undefined;
}

function row(items: Element[]): Element {
  return { type: 'Container', selectAction: { type: 'Action.Execute', title: 'Row' }, items };
}
