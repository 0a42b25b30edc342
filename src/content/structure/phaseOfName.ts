import type { Locale } from '../../playbook/locale';
import type { PageId, Term } from '../../playbook/page';
import { PHASE_KEYS } from '../../playbook/playbook';
import { LITERALS } from '../language/literalsOfAll';

/** The phase given by the page's name, such as `assess-…` or `phase-assess`, with its label in `locale`. */
export function phaseOfName(id: PageId, locale: Locale): Term | null {
  const key = PHASE_KEYS.find((phase) => id === `phase-${phase}` || id.startsWith(`${phase}-`));
  if (!key) return null;
  const language = LITERALS.languages.get(locale) ?? LITERALS.languages.get('en');
  return { key, label: language?.phases[key][0] ?? key };
}
