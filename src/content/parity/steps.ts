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
    message: `${locale} ${page} has ${counted(counts.get(locale) ?? 0)}, ${common?.value} elsewhere`,
  }));
}

function counted(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}
