import { literal } from '../literal';
import type { ParsedPage } from '../structure/parsed-page';
import { type AlignedRow, alignRows } from './aligned-rows';
import type { NamedTerm } from './terms';

/** Keys of labels that no list has, learnt from rows that say the same in another language. */
export type Learnt = { roles: ReadonlyMap<string, string>; services: ReadonlyMap<string, string> };

type Votes = Map<string, Map<string, number>>;

/**
 * Learns what unknown labels mean. In each task that stands on the same page in two languages, an unknown role is the
 * other row's known role, and an unknown service the one service that the other row has more. The most votes win.
 */
export function learnTerms(translations: Iterable<readonly ParsedPage[]>): Learnt {
  const roles: Votes = new Map();
  const services: Votes = new Map();
  for (const pages of translations) {
    if (!pages.some(hasUnknown)) continue;
    for (const row of alignRows(pages)) {
      learnRole(row, roles);
      learnService(row, services);
    }
  }
  return { roles: winners(roles), services: winners(services) };
}

function hasUnknown(page: ParsedPage): boolean {
  return page.steps.some((step) =>
    step.tasks.some(
      (task) => task.role?.key === null || task.services.some((service) => service.key === null),
    ),
  );
}

function learnRole(row: AlignedRow, votes: Votes): void {
  for (const { role } of row) {
    if (role?.key !== null) continue;
    for (const other of row) if (other.role?.key) vote(votes, role.label, other.role.key);
  }
}

function learnService(row: AlignedRow, votes: Votes): void {
  for (const { services } of row) {
    const unknown = services.filter((service) => service.key === null);
    const [label] = unknown;
    if (unknown.length !== 1 || !label) continue;
    const known = new Set(services.map((service) => service.key));
    for (const other of row) {
      if (other.services.length !== services.length) continue;
      const missing = other.services.filter((service) => !known.has(service.key));
      const key = missing.length === 1 ? keyOf(missing[0]) : null;
      if (key !== null) vote(votes, label.label, key);
    }
  }
}

function keyOf(term: NamedTerm | undefined): string | null {
  return term?.key ?? null;
}

function vote(votes: Votes, label: string, key: string): void {
  const form = literal(label);
  const counts = votes.get(form) ?? new Map<string, number>();
  votes.set(form, counts.set(key, (counts.get(key) ?? 0) + 1));
}

function winners(votes: Votes): Map<string, string> {
  const won = new Map<string, string>();
  for (const [form, counts] of votes) {
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
    if (best) won.set(form, best[0]);
  }
  return won;
}
