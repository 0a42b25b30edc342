import type { PageId } from '../../playbook/page';
import type { Difference, Translations } from './parity';
import { usual } from './usual';

/** The languages whose page has another number of steps. */
export function compareSteps(page: PageId, pages: Translations): Difference[] {
  const counts = new Map([...pages].map(([locale, { steps }]) => [locale, steps.length]));
  const common = usual(counts);
  return (common?.odd ?? []).map((locale) => ({
    kind: 'step',
    locale,
    page,
    message: `${locale} ${page} has ${counts.get(locale)} steps, ${common?.value} elsewhere`,
  }));
}
