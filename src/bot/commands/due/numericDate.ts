import type { DueWhen } from './duePhrases';

/** A date in digits at the beginning of a text, and how long it is, in UTF-16 units. */
export type NumericDate = { when: DueWhen; length: number };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.]\d)/;
const SPACED_POINTS = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/;
const TWO_POINTS = /^(\d{1,2})\. ?(\d{1,2})\.(?![\da-z])/i;
const ONE_SLASH = /^(\d{1,2})\/(\d{1,2})(?![\d/a-z])/i;

/**
 * "2026-03-12", "12.3.2026", "12.3." or "12/3". With points, the day comes first; with slashes and hyphens, the reader's
 * language tells. No date: "3.1" may be a version, and "24/7" is always.
 */
export function numericDate(text: string): NumericDate | undefined {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return { when: dated(iso[1], iso[3], iso[4]), length: iso[0].length };
  const pointed = SPACED_POINTS.exec(text);
  if (pointed) return { when: dated(pointed[3], pointed[2], pointed[1]), length: pointed[0].length };
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [whole, first, mark, second, year] = last;
    const when = mark === '.' ? dated(year, second, first) : twoNumbers(year, first, second);
    return { when, length: whole.length };
  }
  const short = TWO_POINTS.exec(text);
  if (short && isDayMonth(short[1], short[2]))
    return { when: dated(undefined, short[2], short[1]), length: short[0].length };
  const slash = ONE_SLASH.exec(text);
  const isAlways = slash?.[0] === '24/7';
  if (slash && !isAlways && (isDayMonth(slash[1], slash[2]) || isDayMonth(slash[2], slash[1])))
    return { when: twoNumbers(undefined, slash[1], slash[2]), length: slash[0].length };
  return undefined;
}

function isDayMonth(day = '', month = ''): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function yearOf(year: string | undefined): number | null {
  if (year === undefined) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function dated(year: string | undefined, month = '', day = ''): DueWhen {
  return { kind: 'date', year: yearOf(year), month: Number(month), day: Number(day) };
}

function twoNumbers(year: string | undefined, first = '', second = ''): DueWhen {
  return { kind: 'numbers', year: yearOf(year), first: Number(first), second: Number(second) };
}
