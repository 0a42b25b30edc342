import type { Locale } from '../../../playbook/locale';

/** Which of two numbers is the day, where people write "3/12". */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

/**
 * The order that a reader of this language writes, by the region that their client names. English without a region is
 * written both ways.
 */
export function dayOrder(locale: Locale, hints: readonly string[]): DayOrder {
  const { language } = new Intl.Locale(locale);
  const named = hints.map(parsed).find((hint) => hint?.language === language && hint.region !== undefined);
  if (named === undefined && language === 'en') return 'unknown';
  const parts = new Intl.DateTimeFormat(named?.toString() ?? locale, { dateStyle: 'short' }).formatToParts();
  const order = parts.map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month') ? 'day-first' : 'month-first';
}

function parsed(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
