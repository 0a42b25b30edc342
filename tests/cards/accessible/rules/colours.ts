import type { Element } from '../../../../src/cards/card/card';
import { elementsIn, textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { everyElement, hasLetters, writtenIn } from '../walk';

const PLAIN = new Set([undefined, 'default', 'Default', 'emphasis']);
/** Each is too pale to read in the light or the dark theme of Teams: less than 4.5 to 1. */
const PALE = new Set(['good', 'warning', 'accent', 'light', 'attention']);

/** Who sees no colours, or sees them otherwise, has to learn the same. */
export const colours: Rule = {
  asks: 'says in words what it says in colours, and in none that are too pale',
  complaints: ({ content }) =>
    everyElement(content).flatMap(({ element, around }) => {
      const colour = textIn(element, 'color').toLowerCase();
      return [
        ...(PALE.has(colour) ? [`"${textIn(element, 'text')}" is in ${colour}, which is too pale`] : []),
        ...(isColoured(element) &&
        !hasLetters(writtenIn(element)) &&
        !isExplained(element, around, content.body)
          ? [`only the colour of a ${element.type} says something`]
          : []),
      ];
    }),
  broken: [
    [
      [{ type: 'TextBlock', text: 'Done', color: 'Good', wrap: true }],
      '"Done" is in good, which is too pale',
    ],
    [[{ type: 'Container', style: 'good', items: [] }], 'only the colour of a Container'],
  ],
};

function isColoured({ type, style }: Element): boolean {
  return (
    /^(?:Container|Column|ColumnSet)$/.test(type) && !PLAIN.has(style === undefined ? style : String(style))
  );
}

/** A bar of columns whose next line says the same in words. */
function isExplained(column: Element, around: readonly Element[], body: readonly Element[]): boolean {
  const bar = around.findLast(({ type }) => type === 'ColumnSet');
  const holder = around.findLast((outer) => elementsIn(outer, 'items').length > 0);
  const beside = holder ? elementsIn(holder, 'items') : body;
  const place = beside.findIndex((element) => JSON.stringify(element) === JSON.stringify(bar));
  const next = beside[place + 1];
  return column.type === 'Column' && place >= 0 && next !== undefined && hasLetters(writtenIn(next));
}
