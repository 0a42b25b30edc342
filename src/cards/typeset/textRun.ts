import { isolated } from '../../playbook/bidi';
import type { Element } from '../card/card';
import { textIn } from '../card/cardElements';
import { shortened } from '../text/shortened';

/** There are no colours: in one theme of Teams or another, each of them is too pale to read. */
type Look = { weight?: 'Bolder'; isSubtle?: true };

/** Small text in a RichTextBlock, where nothing is read as Markdown. It cannot change the order of the runs beside it. */
export function smallRun(text: string, look: Look = {}): Element {
  return { type: 'TextRun', text: isolated(text), size: 'Small', ...look };
}

/** Joins runs into one line, separated by dots; null runs are left out. */
export function dotted(runs: readonly (Element | null)[]): Element[] {
  return runs
    .filter((run) => run !== null)
    .map((run, index) => (index === 0 ? run : { ...run, text: ` · ${textIn(run, 'text')}` }));
}

/** A line of runs, directly below the element above it. */
export function richLine(runs: readonly Element[]): Element {
  return { type: 'RichTextBlock', spacing: 'None', inlines: runs };
}

/** Longest texts and names in a row, in UTF-16 units. */
export const ROOM = {
  name: 60,
  reason: 100,
  note: 140,
  task: 200,
  event: 100,
  labels: 140,
  filter: 300,
  title: 120,
} as const;

/** Shortens `text` to its room; an ellipsis shows that something is missing. It cannot change the order of the line. */
export function cut(text: string, room: keyof typeof ROOM): string {
  return isolated(shortened(text, ROOM[room]));
}
