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

/** The same element where nothing of it changes, which is most of a card. */
function accessibleElement(element: Element, phrases: Phrases): Element {
  const items = accessibleInner(element, 'items', phrases);
  const columns = accessibleInner(element, 'columns', phrases);
  const pressed = elementIn(element, 'selectAction');
  const isRequired = element.isRequired === true;
  if (!items && !columns && !pressed && !isRequired) return element;
  return {
    ...element,
    ...(items && { items }),
    ...(columns && { columns }),
    ...(pressed && { selectAction: namedAfter(element, pressed, phrases) }),
    ...(isRequired && { label: phrases.t('label.required', { label: textIn(element, 'label') }) }),
  };
}

/** Undefined where there is nothing to change. */
function accessibleInner(element: Element, property: string, phrases: Phrases): Element[] | undefined {
  const inner = elementsIn(element, property);
  if (inner.length === 0) return undefined;
  const heard = accessible(inner, phrases);
  return heard.some((one, index) => one !== inner[index]) ? heard : undefined;
}

/** The action of a row, named after what is written there; as it is where only a symbol is. */
function namedAfter(row: Element, pressed: Element, phrases: Phrases): Element {
  const written = nameOfLines(elementText(row), phrases);
  const isSymbol = !/[\p{L}\d]/u.test(written);
  return isSymbol || textIn(pressed, 'title').startsWith(written) ? pressed : named(pressed, written);
}
