import type { Difference } from '../../content/parity/parity';
import { printable } from './printable';
import { grouped } from './report/grouped';

/** A line for each difference; languages that differ in the same way share one, for one page has made all of it. */
export function differenceLines(differences: readonly Difference[]): string {
  const shared = grouped(differences, ({ locale, message }) => withoutLocale(locale, message));
  return [...shared]
    .map(([message, same]) => {
      const locales = [...new Set(same.map(({ locale }) => locale))];
      return `${printable(`${locales.join(', ')} ${message}`)}\n`;
    })
    .join('');
}

function withoutLocale(locale: string, message: string): string {
  return message.startsWith(`${locale} `) ? message.slice(locale.length + 1) : message;
}
