import MiniSearch from 'minisearch';
import type { PageId } from '../playbook/page';

/** How much a term counts by where it stands; the title says most about what a page is for. */
const FIELD_WORTH = { title: 6, name: 3, headings: 2.5, tasks: 1.5, links: 1.5, body: 1 } as const;
export type Field = keyof typeof FIELD_WORTH;
const FIELDS: Field[] = ['title', 'name', 'headings', 'tasks', 'links', 'body'];

export type Fields = Record<Field, string[]>;

type PageMatch = { score: number; terms: ReadonlySet<string> };

/** Pages by the terms in them, scored with BM25+. */
export type TermIndex = {
  /** On how many pages a term is. */
  frequency(term: string): number;
  /** The pages with at least one of the terms, the best first; `wanted` maps each term to its weight. */
  search(wanted: ReadonlyMap<string, number>): Map<PageId, PageMatch>;
};

export function createTermIndex(pages: ReadonlyMap<PageId, Fields>): TermIndex {
  // The library takes text apart; here the terms are there already, and what it gets as text is where they stand.
  const terms = new Map<string, string[]>();
  const index = new MiniSearch<{ id: PageId }>({
    fields: FIELDS,
    extractField: ({ id }, field) => (field === 'id' ? id : `${field} ${id}`),
    tokenize: (place) => terms.get(place) ?? [],
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_WORTH, combineWith: 'OR', tokenize: (term) => [term] },
  });
  const frequencies = new Map<string, number>();
  for (const [id, fields] of pages) {
    const all = new Set<string>();
    for (const field of FIELDS) {
      terms.set(`${field} ${id}`, fields[field]);
      for (const term of fields[field]) all.add(term);
    }
    for (const term of all) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    index.add({ id });
    terms.clear();
  }
  return {
    frequency: (term) => frequencies.get(term) ?? 0,
    search(wanted) {
      const queries = [...wanted.keys()].filter((term) => frequencies.has(term));
      const results = index.search(
        { combineWith: 'OR', queries },
        { boostTerm: (term) => wanted.get(term) ?? 1 },
      );
      return new Map(
        results.map(({ id, score, terms: found }) => [String(id), { score, terms: new Set(found) }]),
      );
    },
  };
}
