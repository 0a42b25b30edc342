import type { Phrases } from '../../i18n/phrases';
import type { Element } from '../card/card';

const LARGEST_BOX = 8_000;

/**
 * Elements in a box, with a label for the kind of note; long content continues in a second box. `note` is null for a
 * plain quote.
 */
export function boxed(elements: readonly Element[], note: string | null, phrases: Phrases): Element[] {
  const label = note === null ? [] : [labelText(noteLabel(note, phrases))];
  return boxes([...label, ...elements]).map((items) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items,
  }));
}

function boxes(elements: readonly Element[]): Element[][] {
  const filled: Element[][] = [];
  let left = 0;
  for (const element of elements) {
    const units = JSON.stringify(element).length;
    if (units > left) {
      filled.push([]);
      left = LARGEST_BOX;
    }
    filled.at(-1)?.push(element);
    left -= units;
  }
  return filled;
}

function noteLabel(note: string, phrases: Phrases): string {
  switch (note) {
    case 'tip':
      return phrases.t('note.tip');
    case 'important':
      return phrases.t('note.important');
    case 'warning':
      return phrases.t('note.warning');
    case 'caution':
      return phrases.t('note.caution');
    default:
      return phrases.t('note.note');
  }
}

function labelText(text: string): Element {
  return { type: 'TextBlock', text, weight: 'Bolder', size: 'Small', wrap: true };
}
