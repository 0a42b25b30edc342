import type { Steps } from '../../playbook/inSlices';
import { SOURCE_LOCALE } from '../../playbook/locale';
import type { NamedTerm } from '../stages/namedTerm';
import type { ParsedPage } from '../stages/parsedPage';
import { literal } from '../text/literal';
import { slug } from '../text/slug';
import { type AlignedRow, alignRows } from './alignedRows';

/** Keys of unlisted labels, learnt from the same rows in other languages; by the `literal` form of the label. */
export type Learnt = { roles: ReadonlyMap<string, string>; services: ReadonlyMap<string, string> };

type Votes = Map<string, Map<string, number>>;

/**
 * Learns the meaning of unknown labels in translations. When a task is on the same page in two languages, an unknown
 * role is matched with the role of the other row, and an unknown service with the only service that just the other
 * row has. The match with the most votes wins. Labels of the source language are not learnt: they are their own key.
 */
export function* learnTerms(translations: Iterable<readonly ParsedPage[]>): Steps<Learnt> {
  const roles: Votes = new Map();
  const services: Votes = new Map();
  for (const pages of translations) {
    yield;
    if (!pages.some(hasUnknown)) continue;
    for (const row of alignRows(pages)) {
      for (const { locale, task } of row) {
        if (locale === SOURCE_LOCALE) continue;
        if (task.role?.key === null) learnRole(task.role.label, row, roles);
        learnService(task.services, row, services);
      }
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

function learnRole(label: string, row: AlignedRow, votes: Votes): void {
  for (const { locale, task } of row) {
    const key = task.role && keyOf(task.role, locale === SOURCE_LOCALE);
    if (key) vote(votes, label, key);
  }
}

function learnService(own: readonly NamedTerm[], row: AlignedRow, votes: Votes): void {
  const [unknown, ...more] = own.filter((service) => service.key === null);
  if (!unknown || more.length > 0) return;
  const known = new Set(own.map((service) => service.key));
  for (const { locale, task } of row) {
    if (task.services.length !== own.length) continue;
    const [missing, ...others] = task.services.filter(
      (service) => !known.has(service.key) || service.key === null,
    );
    const key = missing && others.length === 0 ? keyOf(missing, locale === SOURCE_LOCALE) : null;
    if (key) vote(votes, unknown.label, key);
  }
}

function keyOf({ key, label }: NamedTerm, isSource: boolean): string | null {
  return key ?? (isSource ? slug(label) : null);
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
