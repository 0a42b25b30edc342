import { z } from 'zod';
import type { Element } from '../../../../src/cards/card/card';
import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { everyElement, isInput } from '../walk';

/** "2. März" would be the first item of a list, and lose its number in some clients. */
const LIKE_A_LIST = /^\s*(?:[-+*]|\d{1,9}[.)])\s/u;
const choices = z.array(z.object({ title: z.string() })).catch([]);
/** A symbol or a number is never broken into lines. */
const LONGEST_UNBROKEN = 8;
/** Of 320 px, so that there is room for words beside it. */
const WIDEST_COLUMN = 100;

/** A reader with large letters or a narrow window sees all of the text. */
export const texts: Rule = {
  asks: 'has no empty texts, and none that are cut where there is little room or read as lists',
  complaints: ({ content }) =>
    everyElement(content).flatMap(({ element }) => {
      const text = textIn(element, 'text');
      const isText = element.type === 'TextBlock' || element.type === 'TextRun';
      const width = textIn(element, 'width');
      return [
        ...(isText && isEmpty(element) ? [`a ${element.type} is empty`] : []),
        ...(element.type === 'RichTextBlock' && !Array.isArray(element.inlines)
          ? ['a RichTextBlock is empty']
          : []),
        ...(element.type === 'TextBlock' && element.wrap !== true && text.length > LONGEST_UNBROKEN
          ? [`"${text}" does not wrap`]
          : []),
        ...(element.type === 'TextBlock' && LIKE_A_LIST.test(text)
          ? [`"${text}" begins like the item of a list`]
          : []),
        ...(isInput(element) && choices.parse(element.choices).some(({ title }) => title.trim() === '')
          ? [`input "${textIn(element, 'id')}" has a choice that says nothing`]
          : []),
        ...(width.endsWith('px') && Number.parseInt(width, 10) > WIDEST_COLUMN
          ? [`a column is ${width} wide`]
          : []),
        ...(element.maxLines === undefined ? [] : [`"${text}" is cut after some lines`]),
      ];
    }),
  broken: [
    [[{ type: 'TextBlock', text: '', wrap: true }], 'a TextBlock is empty'],
    [[{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '' }] }], 'a TextRun is empty'],
    [[{ type: 'TextBlock', text: 'A long sentence' }], 'does not wrap'],
    [[{ type: 'TextBlock', text: 'A long sentence', wrap: true, maxLines: 1 }], 'is cut after some lines'],
    [[{ type: 'TextBlock', text: '2. März', wrap: true }], 'begins like the item of a list'],
    [
      [{ type: 'Input.ChoiceSet', id: 'a', label: 'Which', choices: [{ title: '', value: '1' }] }],
      'a choice that says nothing',
    ],
    [[{ type: 'ColumnSet', columns: [{ type: 'Column', width: '240px', items: [] }] }], 'is 240px wide'],
  ],
};

/** A run of nothing but a space stands between two others. */
function isEmpty(element: Element): boolean {
  const text = textIn(element, 'text');
  return element.type === 'TextRun' ? text === '' : text.trim() === '';
}
