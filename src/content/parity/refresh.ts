import type { PageId } from '../../playbook/page';
import type { Difference, Translations } from './parity';

/** The languages whose page is older than the newest version of the page. */
export function compareRefresh(page: PageId, pages: Translations): Difference[] {
  const dates = [...pages].map(([locale, { updated }]) => ({ locale, updated }));
  const newest = dates
    .flatMap(({ updated }) => updated ?? [])
    .sort()
    .at(-1);
  return dates
    .filter(({ updated }) => newest !== undefined && updated !== newest)
    .map(({ locale, updated }) => ({
      kind: 'refresh',
      locale,
      page,
      message: `${locale} ${page} was refreshed ${updated ?? 'never'}, elsewhere ${newest}`,
    }));
}
