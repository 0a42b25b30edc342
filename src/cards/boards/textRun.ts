import type { Element } from '../card';
import { shortened } from '../shortened';

type Look = { weight?: 'Bolder'; color?: 'Good' | 'Warning' | 'Attention'; isSubtle?: true };

/** A stretch of small text in a RichTextBlock, in which nothing is interpreted. */
export function smallRun(text: string, look: Look = {}): Element {
  return { type: 'TextRun', text, size: 'Small', ...look };
}

/** Runs in one line, parted by dots; what is empty is left out. */
export function dotted(runs: readonly (Element | null)[]): Element[] {
  const present = runs.filter((run) => run !== null);
  return present.flatMap((run, index) => (index === 0 ? [run] : [smallRun(' · ', { isSubtle: true }), run]));
}

/** What people typed or are called, in a sentence: as much as a row has room for. */
export const ROOM = { name: 60, reason: 100, note: 140, task: 200, labels: 140 } as const;

export function cut(text: string, room: keyof typeof ROOM): string {
  return shortened(text, ROOM[room]);
}
