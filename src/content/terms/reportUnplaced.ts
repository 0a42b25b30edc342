import { SOURCE_LOCALE } from '../../playbook/locale';
import type { Report } from '../report';
import type { ParsedPage } from '../structure/parsedPage';
import type { Keying } from './keying';

/** Reports the labels of a translation that match nothing in the source language, each once a page. */
export function reportUnplaced(page: ParsedPage, { placed }: Keying, report: Report): void {
  if (page.locale === SOURCE_LOCALE) return;
  if (page.phase && !placed.phase(page.phase, page.id)) {
    report('phase_unknown', page.phaseLine, unknown('phase', page.phase.label));
  }
  const seen = new Set<string>();
  const once = (label: string, tell: () => void) => {
    if (!seen.has(label)) tell();
    seen.add(label);
  };
  for (const step of page.steps) {
    const rows = [
      { line: step.line, roles: step.roles, services: step.appliesTo },
      ...step.tasks.map(({ line, role, services }) => ({ line, roles: role ? [role] : [], services })),
    ];
    for (const { line, roles, services } of rows) {
      for (const role of roles) {
        if (!placed.role(role))
          once(role.label, () => report('role_unknown', line, unknown('role', role.label)));
      }
      for (const service of services) {
        if (placed.service(service)) continue;
        once(service.label, () => report('service_unknown', line, unknown('service', service.label)));
      }
    }
  }
}

function unknown(what: string, label: string): string {
  return `No other language has a ${what} that "${label}" could be: spell it like elsewhere.`;
}
