import type { AdaptiveCardJson, Element } from '../../../src/cards/card/card';
import { elementsIn, textIn } from '../../../src/cards/card/cardElements';

/** An element of a card, and those that it is in, the outermost first. `presses`: the innermost of them, as a whole. */
export type Placed = { element: Element; around: readonly Element[]; presses: boolean };

/** All that can hold elements which a reader meets. What a client only sends, or shows in place of another, is not in it. */
const HOLDING = [
  'items',
  'columns',
  'inlines',
  'actions',
  'body',
  'card',
  'selectAction',
  'inlineAction',
  'rows',
  'cells',
];

const walked = new WeakMap<AdaptiveCardJson, readonly Placed[]>();

/** Every element of a card in the order in which it is read, actions included. Each rule asks for them. */
export function everyElement(content: AdaptiveCardJson): readonly Placed[] {
  const known = walked.get(content) ?? inside(content, []);
  walked.set(content, known);
  return known;
}

function inside(holder: Element, around: readonly Element[], found: Placed[] = []): Placed[] {
  for (const property of HOLDING) {
    if (!(property in holder)) continue;
    for (const element of held(holder[property])) {
      found.push({ element, around, presses: property === 'selectAction' });
      inside(element, [...around, element], found);
    }
  }
  return found;
}

/** The elements themselves, not copies of them. */
function held(value: unknown): Element[] {
  return (Array.isArray(value) ? value : [value]).filter(isElement);
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function isAction({ type }: Element): boolean {
  return type.startsWith('Action.');
}

export function isInput({ type }: Element): boolean {
  return type.startsWith('Input.');
}

/** Whether it can be pressed itself: a button, or an element with an action of its own. */
export function pressOf(element: Element): Element | undefined {
  return held(element.selectAction)[0];
}

/** What is written in an element, its own buttons and symbols that say nothing left out. */
export function writtenIn(element: Element): string {
  if (element.type === 'TextBlock') return plain(textIn(element, 'text'));
  if (element.type === 'Image') return textIn(element, 'altText');
  if (element.type === 'RichTextBlock')
    return elementsIn(element, 'inlines')
      .map((run) => textIn(run, 'text'))
      .join('');
  return ['items', 'columns']
    .flatMap((property) => elementsIn(element, property))
    .map(writtenIn)
    .filter((text) => hasLetters(text))
    .join(' ');
}

function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}

/** The words alone, to compare what is written with what is said. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
