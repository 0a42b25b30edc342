import type { Page, PageId, Step } from '../../playbook/page';
import type { Difference, Translations } from './parity';
import { usual } from './usual';

/**
 * The languages whose page differs in the number of steps, in the number of unnamed steps, or in the roles of its
 * steps.
 */
export function compareSteps(page: PageId, pages: Translations): Difference[] {
  const counts = compareCounts(page, pages, ({ steps }) => steps.length, '');
  if (counts.length > 0) return counts;
  const unnamed = ({ steps }: Page) => steps.filter(({ heading }) => heading === null).length;
  return [...compareCounts(page, pages, unnamed, ' without heading'), ...compareRoles(page, pages)];
}

function compareCounts(
  page: PageId,
  pages: Translations,
  countIn: (own: Page) => number,
  which: string,
): Difference[] {
  const counts = new Map([...pages].map(([locale, own]) => [locale, countIn(own)]));
  const common = usual(counts);
  return (common?.odd ?? []).map((locale) => ({
    kind: 'step',
    locale,
    page,
    message: `${locale} ${page} has ${counted(counts.get(locale) ?? 0)}${which}, ${common?.value} elsewhere`,
  }));
}

/** Called only if all languages have the same number of steps, so that steps can be matched by index. */
function compareRoles(page: PageId, pages: Translations): Difference[] {
  const [first] = pages.values();
  return (first?.steps ?? []).flatMap((_, at) => {
    const roles = new Map([...pages].map(([locale, { steps }]) => [locale, rolesOf(steps[at])]));
    const common = usual(roles);
    return (common?.odd ?? []).map((locale): Difference => {
      const message = `${locale} ${page} step ${at + 1} is for ${roles.get(locale)}, for ${common?.value} elsewhere`;
      return { kind: 'role', locale, page, message };
    });
  });
}

function rolesOf(step: Step | undefined): string {
  const keys = new Set(step?.roles.map(({ key }) => key));
  return keys.size > 0 ? [...keys].sort().join(', ') : 'nobody';
}

function counted(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}
