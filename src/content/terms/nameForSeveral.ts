/**
 * The parts of a name such as "Get Modern (Windows, Edge & Intune)": the text up to the list, the list, and the
 * closing.
 */
export type NameForSeveral = { opening: string; list: string; closing: string };

const OPENING = /^[^()（）]+[(（]/;

/** Splits a name that ends with a list in parentheses; the closing one may be missing. Null for other text. */
export function nameForSeveral(text: string): NameForSeveral | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined || opening.slice(0, -1).trim() === '') return null;
  const rest = text.slice(opening.length).trim();
  const list = /[)）]$/.test(rest) ? rest.slice(0, -1) : rest;
  if (/[()（）]/.test(list)) return null;
  return { opening, list, closing: opening.endsWith('（') ? '）' : ')' };
}
