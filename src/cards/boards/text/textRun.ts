import type { Element } from '../../card/card';
import { textIn } from '../../card/cardElements';
import { shortened } from '../../card/shortened';

/** The greens and yellows of Teams are too pale to be read on white. */
type Look = { weight?: 'Bolder'; color?: 'Attention'; isSubtle?: true };

/** A stretch of small text in a RichTextBlock, in which nothing is interpreted. */
export function smallRun(text: string, look: Look = {}): Element {
  return { type: 'TextRun', text, size: 'Small', ...look };
}

/** Runs in one line, parted by dots; what is missing is left out. */
export function dotted(runs: readonly (Element | null)[]): Element[] {
  return runs
    .filter((run) => run !== null)
    .map((run, index) => (index === 0 ? run : { ...run, text: ` · ${textIn(run, 'text')}` }));
}

/** A line of runs, close below what stands above it. */
export function richLine(runs: readonly Element[]): Element {
  return { type: 'RichTextBlock', spacing: 'None', inlines: runs };
}

/** The most UTF-16 units of what people typed or are called, for each place in a row. */
export const ROOM = {
  name: 60,
  reason: 100,
  note: 140,
  task: 200,
  event: 100,
  labels: 140,
  filter: 300,
} as const;

/** As much of `text` as there is room for; an ellipsis tells that there is more. */
export function cut(text: string, room: keyof typeof ROOM): string {
  return shortened(text, ROOM[room]);
}
