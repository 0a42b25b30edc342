import { normalised } from '../../playbook/normalised';

export type DateOrder = 'mdy' | 'dmy' | 'ymd';

const PARTS = /(\d{1,4})\s*[./\-年]\s*(\d{1,2})\s*[./\-月]\s*(\d{1,4})\s*日?/;

/** The three numbers of a date, in the order as written, or null. */
export function partsOf(text: string): [number, number, number] | null {
  const match = PARTS.exec(normalised(text, 'NFKC'));
  if (!match || /\d[./]0\d{2,}[./]|(?:^|\D)0\d{2}[./]/.test(text)) return null;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * A date as ISO text, or null when it is not a valid date. With dots the day comes first, and a year at the start
 * means year first. With slashes `order` decides, unless one number cannot be a month.
 */
export function readDate(text: string, order: DateOrder): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const [a, b, c] = parts;
  if (a > 31) return iso(a, b, c);
  if (/\d\.\s*\d/.test(text)) return iso(c, b, a);
  if (a > 12) return iso(c, b, a);
  if (b > 12) return iso(c, a, b);
  return order === 'dmy' ? iso(c, b, a) : iso(c, a, b);
}

/** The date order in one table, taken from the dates that can be read in only one way. */
export function orderOf(texts: readonly string[], usual: DateOrder): DateOrder {
  for (const text of texts) {
    const parts = partsOf(text);
    if (!parts || !text.includes('/') || parts[0] > 31) continue;
    if (parts[0] > 12) return 'dmy';
    if (parts[1] > 12) return 'mdy';
  }
  return usual;
}

function iso(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const leap = full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (full < 1990 || full > 9999 || month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
