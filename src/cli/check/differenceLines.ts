import type { Difference } from '../../content/parity/parity';
import type { PageId } from '../../playbook/page';
import { printable } from './printable';
import { grouped } from './report/grouped';

/**
 * A line for each difference; languages that differ in the same way share one, for one page has made all of it. So do the
 * pages of a group that the same languages lack: of a language that is only begun, that is most of them.
 */
export function differenceLines(differences: readonly Difference[]): string {
  const shared = grouped(differences, ({ locale, message }) => withoutLocale(locale, message));
  const lines = [...shared].map(([message, same]): Line => {
    const locales = [...new Set(same.map(({ locale }) => locale))].join(', ');
    const [first] = same;
    return { locales, message, lacking: first && message === lacks(first.page) ? first.page : null };
  });
  return [...grouped(lines, keyOf).values()].map((together) => `${printable(textOf(together))}\n`).join('');
}

/** `lacking` is the page that these languages lack, where that is all. */
type Line = { locales: string; message: string; lacking: PageId | null };

function keyOf({ locales, message, lacking }: Line): string {
  return lacking === null ? `${locales}\n${message}` : `${locales}\n\n${groupOf(lacking)}`;
}

function textOf(together: readonly Line[]): string {
  const [first, ...more] = together;
  if (!first) return '';
  if (first.lacking === null || more.length === 0) return `${first.locales} ${first.message}`;
  const pages = together.flatMap(({ lacking }) => lacking ?? []);
  const group = groupOf(first.lacking);
  return `${first.locales} lacks ${pages.length} of the pages ${group}-…: ${pages.map((page) => page.slice(group.length + 1)).join(', ')}`;
}

/** Pages whose names begin with the same word belong together: those of a phase, those that introduce one. */
function groupOf(page: PageId): string {
  return page.split('-')[0] ?? page;
}

function lacks(page: PageId): string {
  return `lacks the page ${page}`;
}

function withoutLocale(locale: string, message: string): string {
  return message.startsWith(`${locale} `) ? message.slice(locale.length + 1) : message;
}
