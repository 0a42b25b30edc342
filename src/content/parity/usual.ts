import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';

/**
 * The most frequent value, and the languages with another value. With several equally frequent values, the source
 * language's value wins, else the first.
 */
export function usual<Value>(values: ReadonlyMap<Locale, Value>): { value: Value; odd: Locale[] } | null {
  const counts = new Map<Value, number>();
  for (const value of values.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const candidates = [...values].filter(([, value]) => counts.get(value) === most);
  const best = candidates.find(([locale]) => locale === SOURCE_LOCALE) ?? candidates[0];
  if (!best) return null;
  return { value: best[1], odd: [...values.keys()].filter((locale) => values.get(locale) !== best[1]) };
}
