import { SOURCE_LOCALE } from '../../playbook/locale';
import type { PageId, Term } from '../../playbook/page';
import type { PagesByLocale } from '../linking/page-names';
import { literal } from '../literal';
import { slug } from '../slug';
import type { Learnt } from './learn';
import type { NamedTerm } from './terms';

/** Gives each term of a page the key that it has in all languages. */
export type Keying = {
  role(term: NamedTerm): Term;
  service(term: NamedTerm): Term;
  phase(term: NamedTerm, page: PageId): Term;
};

/**
 * The key from the lists, else the learnt one, else a slug of the label. A phase that no list has takes its key from
 * the same page in the source language.
 */
export function createKeying(pages: PagesByLocale, learnt: Learnt): Keying {
  return {
    role: (term) => keyed(term, learnt.roles),
    service: (term) => keyed(term, learnt.services),
    phase: (term, page) => {
      const source = pages.get(SOURCE_LOCALE)?.get(page)?.phase ?? term;
      return { label: term.label, key: term.key ?? source.key ?? slug(source.label) };
    },
  };
}

function keyed({ label, key }: NamedTerm, learnt: ReadonlyMap<string, string>): Term {
  return { label, key: key ?? learnt.get(literal(label)) ?? slug(label) };
}
