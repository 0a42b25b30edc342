import type { Element } from '../card/card';
import { textWidth } from '../text/textWidth';

/** A button with the title that it shows. */
export type BarItem = { title: string; action: Element };

/**
 * In pixels: room for buttons in a chat 320 px wide, and what a button needs besides its letters (14 px font, padding
 * and gap).
 */
const ROW_WIDTH = 270;
const LETTER_WIDTH = 7;
const BUTTON_EDGES = 32;

/**
 * Splits buttons into rows that fit on a phone: clients put all buttons of an ActionSet into one row and cut their
 * titles.
 */
export function buttonRows(buttons: readonly BarItem[]): Element[][] {
  const rows: Element[][] = [];
  let left = 0;
  for (const { title, action } of buttons) {
    const width = textWidth(title) * LETTER_WIDTH + BUTTON_EDGES;
    if (width > left) {
      rows.push([]);
      left = ROW_WIDTH;
    }
    rows.at(-1)?.push(action);
    left -= width;
  }
  return rows;
}
