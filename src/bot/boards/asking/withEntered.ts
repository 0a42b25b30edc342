import { z } from 'zod';
import type { Card, Element } from '../../../cards/card/card';
import { mapElements } from '../../../cards/card/mapElements';

const entered = z.record(z.string(), z.unknown());
const choices = z.array(z.object({ value: z.string() }));

/**
 * The card with what was entered in its inputs. An input that still held what the form was made with keeps what it holds
 * by now.
 * @param data of the button that sent it, with the inputs merged in
 */
export function withEntered(card: Card, data: unknown): Card {
  const values = entered.safeParse(data).data ?? {};
  const base = entered.safeParse(values.base).data ?? {};
  const content = mapElements(card.content, (element) => {
    const id = typeof element.id === 'string' ? element.id : '';
    const value = values[id];
    return isInput(element) && typeof value === 'string' && value !== base[id] && takes(element, value)
      ? { ...element, value }
      : element;
  });
  return { ...card, content };
}

function isInput({ type }: Element): boolean {
  return type.startsWith('Input.');
}

/** A list shows nothing for a value that it does not have, and what several are chosen from sends them together. */
function takes(element: Element, value: string): boolean {
  const known = choices.safeParse(element.choices).data;
  return !known || element.isMultiSelect === true || known.some((choice) => choice.value === value);
}
