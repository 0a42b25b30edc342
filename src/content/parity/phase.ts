import type { PageId } from '../../playbook/page';
import type { Difference, Translations } from './parity';
import { usual } from './usual';

/** The languages in which the page has another phase. */
export function comparePhase(page: PageId, pages: Translations): Difference[] {
  const phases = new Map([...pages].map(([locale, { phase }]) => [locale, phase?.key ?? null]));
  const common = usual(phases);
  return (common?.odd ?? []).map((locale) => ({
    kind: 'phase',
    locale,
    page,
    message: `${locale} ${page} is in ${named(phases.get(locale))}, ${common?.value ?? 'in none'} elsewhere`,
  }));
}

function named(phase: string | null | undefined): string {
  return phase ? `the phase ${phase}` : 'no phase';
}
