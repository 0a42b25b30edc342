import type { Button } from '../card/button';

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
export function buttonRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  let left = 0;
  for (const button of buttons) {
    const width = widthOf(button.title);
    if (width > left) {
      rows.push([]);
      left = ROW_WIDTH;
    }
    rows.at(-1)?.push(button);
    left -= width;
  }
  return rows;
}

function widthOf(title: string): number {
  const wide =
    title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu)?.length ?? 0;
  return (title.length + wide) * LETTER_WIDTH + BUTTON_EDGES;
}
