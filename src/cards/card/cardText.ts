import type { Card, Element } from './card';
import { elementsIn, textIn } from './cardElements';

/** The sign at the end of a row that can be pressed; it says nothing. */
const CHEVRON = '›';

/** What a card says, one line each paragraph or row, in reading order; without the titles of its buttons. */
export function cardText(card: Card): string {
  return card.content.body.flatMap(linesOf).join('\n');
}

function linesOf(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return line(textIn(element, 'text') === CHEVRON ? '' : withoutMarks(textIn(element, 'text')));
    case 'RichTextBlock':
      return line(
        elementsIn(element, 'inlines')
          .map((run) => textIn(run, 'text'))
          .join(''),
      );
    case 'Container':
      return elementsIn(element, 'items').flatMap(linesOf);
    case 'ColumnSet':
      return line(
        elementsIn(element, 'columns')
          .map((column) => elementsIn(column, 'items').flatMap(linesOf).join('\n'))
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
 * The words of a TextBlock. Every star, underscore and bracket in one is Markdown of ours: text that has them of its
 * own stands in a RichTextBlock.
 */
function withoutMarks(markdown: string): string {
  return markdown
    .split(/(\[[^[\]]*\]\([^()]*\))/)
    .map((piece) => piece.replace(/^\[([^\]]*)\]\([^)]*\)$/, '$1').replace(/\*\*|_/g, ''))
    .join('');
}
