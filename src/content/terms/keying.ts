import type { Steps } from '../../playbook/inSlices';
import { SOURCE_LOCALE } from '../../playbook/locale';
import type { PageId, Term } from '../../playbook/page';
import type { NamedTerm } from '../stages/namedTerm';
import type { PagesByLocale, ParsedPage } from '../stages/parsedPage';
import { literal } from '../text/literal';
import { slug } from '../text/slug';
import type { Learnt } from './learn';

/** Maps each term of a page to its key, which is the same in all languages. */
export type Keying = {
  role(term: NamedTerm): Term;
  service(term: NamedTerm): Term;
  phase(term: NamedTerm, page: PageId): Term;
  /** Whether a translation's label could be matched to a key of the source language. */
  placed: {
    role(term: NamedTerm): boolean;
    service(term: NamedTerm): boolean;
    phase(term: NamedTerm, page: PageId): boolean;
  };
};

/**
 * The key from the lists, else the learnt key, else a slug of the label, which is also how labels of the source
 * language get a key. A phase that is not listed takes its key from the same page in the source language.
 */
export function* createKeying(pages: PagesByLocale, learnt: Learnt): Steps<Keying> {
  const source = [...(pages.get(SOURCE_LOCALE)?.values() ?? [])];
  const roles = new Set<string>();
  const services = new Set<string>();
  for (const page of source) {
    for (const { label } of rolesOn(page)) roles.add(slug(label));
    for (const { label } of servicesOn(page)) services.add(slug(label));
    yield;
  }
  const phaseInSource = (page: PageId) => pages.get(SOURCE_LOCALE)?.get(page)?.phase ?? null;
  return {
    role: (term) => keyed(term, learnt.roles),
    service: (term) => keyed(term, learnt.services),
    phase: ({ label, key }, page) => {
      const original = phaseInSource(page);
      return { label, key: key ?? original?.key ?? slug(original?.label ?? label) };
    },
    placed: {
      role: (term) => isPlaced(term, learnt.roles, roles),
      service: (term) => isPlaced(term, learnt.services, services),
      phase: ({ key }, page) => key !== null || phaseInSource(page) !== null,
    },
  };
}

function rolesOn(page: ParsedPage): NamedTerm[] {
  return page.steps.flatMap(({ roles, tasks }) => [
    ...roles,
    ...tasks.flatMap(({ role }) => (role ? [role] : [])),
  ]);
}

function servicesOn(page: ParsedPage): NamedTerm[] {
  return page.steps.flatMap(({ appliesTo, tasks }) => [
    ...appliesTo,
    ...tasks.flatMap(({ services }) => services),
  ]);
}

function keyed({ label, key }: NamedTerm, learnt: ReadonlyMap<string, string>): Term {
  return { label, key: key ?? learnt.get(literal(label)) ?? slug(label) };
}

function isPlaced(
  { label, key }: NamedTerm,
  learnt: ReadonlyMap<string, string>,
  source: ReadonlySet<string>,
): boolean {
  return key !== null || learnt.has(literal(label)) || source.has(slug(label));
}
