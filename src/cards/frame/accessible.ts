import type { Phrases } from '../../i18n/phrases';
import type { Element } from '../card/card';
import { elementIn, elementsIn, textIn } from '../card/cardElements';
import { elementText } from '../card/cardText';
import { named, nameOfLines } from '../card/named';

/**
 * What a reader hears. A screen reader says the title of an action in place of the row that can be pressed, so the title
 * holds all that is written in the row. And some of them do not say that an input is required, so its label does.
 */
export function accessible(elements: readonly Element[], phrases: Phrases): Element[] {
  return elements.map((element) => accessibleElement(element, phrases));
}

function accessibleElement(element: Element, phrases: Phrases): Element {
  const [items, columns] = [elementsIn(element, 'items'), elementsIn(element, 'columns')];
  const pressed = elementIn(element, 'selectAction');
  return {
    ...element,
    ...(items.length > 0 && { items: accessible(items, phrases) }),
    ...(columns.length > 0 && { columns: accessible(columns, phrases) }),
    ...(pressed && { selectAction: namedAfter(element, pressed, phrases) }),
    ...(element.isRequired === true && {
      label: phrases.t('label.required', { label: textIn(element, 'label') }),
    }),
  };
}

/** The action of a row, named after what is written there; as it is where only a symbol is. */
function namedAfter(row: Element, pressed: Element, phrases: Phrases): Element {
  const written = nameOfLines(elementText(row), phrases);
  const isSymbol = !/[\p{L}\d]/u.test(written);
  return isSymbol || textIn(pressed, 'title').startsWith(written) ? pressed : named(pressed, written);
}
