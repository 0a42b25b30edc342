import type { Button } from '../card/button';

/** Room for buttons in a chat of 320 px, and what a button takes beside its letters (14 px, padding and gap). */
const ROW_WIDTH = 270;
const LETTER_WIDTH = 7;
const BUTTON_EDGES = 32;

/**
 * Buttons in rows that a phone can show: clients put all buttons of one ActionSet into one row and cut their titles to
 * make them fit.
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
