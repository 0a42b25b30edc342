import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import { LITERALS } from '../language/literalsOfAll';
import type { ProblemCode } from '../problems/problemCodes';
import type { Report } from '../problems/report';
import type { NamedTerm } from '../stages/namedTerm';
import type { ParsedPage } from '../stages/parsedPage';
import type { Keying } from './keying';
import { nearestListed } from './nearestListed';

/** Limits the work: each unknown label is compared with all listed names. A page with more has no real labels. */
const MOST_LABELS = 200;

/**
 * Reports unlisted labels that differ by one or two letters from a listed name, and labels of a translation that
 * match nothing in the source language; each once per page.
 */
export function reportUnplaced(page: ParsedPage, { placed }: Keying, report: Report): void {
  const isSource = page.locale === SOURCE_LOCALE;
  const seen = new Set<string>();
  const check = (what: Kind, term: NamedTerm, line: number, isPlaced: (term: NamedTerm) => boolean) => {
    if (term.key !== null || seen.size >= MOST_LABELS || seen.has(term.label)) return;
    seen.add(term.label);
    const { code, words } = KINDS[what];
    const near = nearestListed(term.label, listedFor(page.locale, words));
    if (near !== undefined)
      report(code, line, `"${term.label}" is probably "${near}": correct the spelling.`);
    else if (!isSource && !isPlaced(term)) report(code, line, unknown(what, term.label));
  };
  if (page.phase) check('phase', page.phase, page.phaseLine, (term) => placed.phase(term, page.id));
  for (const step of page.steps) {
    const rows = [
      { line: step.line, roles: step.roles, services: step.appliesTo },
      ...step.tasks.map(({ line, role, services }) => ({ line, roles: role ? [role] : [], services })),
    ];
    for (const { line, roles, services } of rows) {
      for (const role of roles) check('role', role, line, placed.role);
      for (const service of services) check('service', service, line, placed.service);
    }
  }
}

type Kind = 'phase' | 'role' | 'service';

type Words = 'phases' | 'roles' | 'services';

const KINDS: Readonly<Record<Kind, { code: ProblemCode; words: Words }>> = {
  phase: { code: 'phase_unknown', words: 'phases' },
  role: { code: 'role_unknown', words: 'roles' },
  service: { code: 'service_unknown', words: 'services' },
};

/** The listed names, those of the page's own language first: two languages may spell a name almost the same. */
function listedFor(locale: Locale, words: Words): string[] {
  const own = LITERALS.languages.get(locale)?.[words] ?? {};
  return [...Object.values(own).flat(), ...LITERALS[words].keys()];
}

function unknown(what: Kind, label: string): string {
  return `No other language has a ${what} that "${label}" could be: spell it like elsewhere.`;
}
