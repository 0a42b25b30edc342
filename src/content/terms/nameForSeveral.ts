/** "Get Modern (Windows, Edge & Intune)": what opens the list, the list, and what closes it. */
export type NameForSeveral = { opening: string; list: string; closing: string };

const OPENING = /^[^()（）]+[(（]/;

/** The parts of a name whose parenthesis, at its end, can be a list; pages forget to close it. Null for another text. */
export function nameForSeveral(text: string): NameForSeveral | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined || opening.slice(0, -1).trim() === '') return null;
  const rest = text.slice(opening.length).trim();
  const list = /[)）]$/.test(rest) ? rest.slice(0, -1) : rest;
  if (/[()（）]/.test(list)) return null;
  return { opening, list, closing: opening.endsWith('（') ? '）' : ')' };
}
