import type { Card, Element } from './card';
import { elementsIn, textIn } from './cardElements';

/** The symbol at the end of a row that can be pressed; it is not part of the text. */
const CHEVRON = '›';

/** The symbol after a condition of a list. */
const CROSS = ' ✕';

/** The text of a card in reading order, one line per paragraph or row; without button titles. */
export function cardText(card: Card): string {
  return card.content.body.flatMap(elementText).join('\n');
}

/** The same of one element. */
export function elementText(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return line(textIn(element, 'text') === CHEVRON ? '' : withoutMarks(textIn(element, 'text')));
    case 'RichTextBlock':
      return line(
        elementsIn(element, 'inlines')
          .map((run) => withoutCross(textIn(run, 'text')))
          .join(''),
      );
    case 'Container':
    case 'Column':
      return elementsIn(element, 'items').flatMap(elementText);
    case 'ColumnSet':
      return line(
        elementsIn(element, 'columns')
          .map((column) => elementsIn(column, 'items').flatMap(elementText).join('\n'))
          .filter((text) => text !== '')
          .join(' '),
      );
    case 'Image':
      return line(textIn(element, 'altText'));
    case 'Input.ChoiceSet':
      return [textIn(element, 'label'), ...choiceTitles(element)];
    default:
      return [];
  }
}

/** A condition that a press takes away ends with a cross. */
function withoutCross(text: string): string {
  return text.endsWith(CROSS) ? text.slice(0, -CROSS.length) : text;
}

function line(text: string): string[] {
  return text === '' ? [] : [text];
}

function choiceTitles(element: Element): string[] {
  const choices = element.choices;
  if (!Array.isArray(choices)) return [];
  return choices.map((choice: unknown) =>
    typeof choice === 'object' && choice !== null && 'title' in choice ? String(choice.title) : '',
  );
}

/**
 * Removes Markdown from a TextBlock. Every star, underscore and bracket in it is Markdown that this project wrote:
 * other text with such characters is put in a RichTextBlock.
 */
function withoutMarks(markdown: string): string {
  return markdown
    .split(/(\[[^[\]]*\]\([^()]*\))/)
    .map((piece) => piece.replace(/^\[([^\]]*)\]\([^)]*\)$/, '$1').replace(/\*\*|_/g, ''))
    .join('');
}
