import MiniSearch from 'minisearch';
import type { Locale } from '../playbook/locale';
import type { Page, PageId } from '../playbook/page';
import { createSplitter, type Splitter } from './compounds';
import type { Lexicon } from './lexicon';
import { type PageText, type Place, readPage } from './page-text';
import { type Slot, slotsOf } from './slots';
import { termsOf } from './terms';
import { isCharacter } from './units';

/** How much a word counts by where it stands; the title says most about what a page is for. */
const FIELD_WORTH = { title: 6, name: 3, headings: 2.5, tasks: 1.5, links: 1.5, body: 1 } as const;
type Field = keyof typeof FIELD_WORTH;
const FIELDS: Field[] = ['title', 'name', 'headings', 'tasks', 'links', 'body'];
const SEPARATOR = ' ';
/** A word of no page counts like one that this share of them has. */
const UNKNOWN_SHARE = 0.1;

export type Passage = {
  place: Place;
  heading: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  length: number;
};

export type IndexedPage = { page: Page; titles: readonly (readonly Slot[])[]; passages: readonly Passage[] };

export type PageMatch = { score: number; terms: ReadonlySet<string> };

/** Everything of one language's pages that questions are compared with. */
export type LanguageIndex = {
  locale: Locale;
  lexicon: Lexicon;
  split: Splitter;
  pages: ReadonlyMap<PageId, IndexedPage>;
  /** Each word of the pages with the number of times it occurs. */
  words: ReadonlyMap<string, number>;
  /** How telling a term is: BM25's ln(1 + (N - n + 0.5) / (n + 0.5)); highest for a term that no page has. */
  weightOf(term: string): number;
  /** What a word that no page has counts: as much as one that a tenth of them has. */
  unknownWeight: number;
  /** What a word counts that two pages or three have. */
  rareWeight: number;
  has(term: string): boolean;
  /** The pages with at least one of the terms; `terms` maps each to its weight. */
  search(terms: ReadonlyMap<string, number>): Map<PageId, PageMatch>;
};

/** The index of the pages of one language. `others` are languages that its pages quote. */
export function indexLanguage(
  pages: Iterable<Page>,
  lexicon: Lexicon,
  others: readonly Lexicon[],
): LanguageIndex {
  const texts = [...pages].map(readPage);
  const words = countWords(texts);
  const isWord = (unit: string) => words.has(unit) || lexicon.words.has(unit);
  const parts = createSplitter(isWord);
  // Where words are not written together, only what is no word of its own may be two that someone ran together.
  const split: Splitter = (unit) => (lexicon.compounds || !isWord(unit) ? parts(unit) : []);
  const search = new MiniSearch<Record<Field, string> & { id: PageId }>({
    fields: FIELDS,
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term || null,
    searchOptions: { boost: FIELD_WORTH, combineWith: 'OR' },
  });
  const calledBy = namesInLinks(texts);
  const frequencies = new Map<string, number>();
  const indexed = new Map<PageId, IndexedPage>();
  const terms = (units: readonly string[]) => termsOf(units, lexicon, split, others);
  for (const text of texts) {
    const passages: Passage[] = [];
    const fields: Record<Field, string[]> = {
      title: terms(text.title),
      name: terms(text.name),
      headings: terms(text.headings),
      tasks: [],
      links: terms(calledBy.get(text.page.id) ?? []),
      body: [],
    };
    for (const { place, heading, text: units } of text.passages) {
      const found = terms(units);
      fields[fieldOf(place)].push(...found);
      passages.push({ place, heading: new Set(terms(heading)), terms: new Set(found), length: units.length });
    }
    for (const term of new Set(FIELDS.flatMap((field) => fields[field]))) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
    search.add({ id: text.page.id, ...joined(fields) });
    const titles = [text.title, text.name].map((units) =>
      slotsOf(wordsOf(units, lexicon), lexicon, split, others),
    );
    indexed.set(text.page.id, { page: text.page, titles, passages });
  }
  const weighted = (pagesWithIt: number) =>
    Math.log(1 + (texts.length - pagesWithIt + 0.5) / (pagesWithIt + 0.5));
  const weightOf = (term: string) => weighted(frequencies.get(term) ?? 0);
  return {
    locale: lexicon.locale,
    lexicon,
    split,
    pages: indexed,
    words,
    weightOf,
    unknownWeight: weighted(UNKNOWN_SHARE * texts.length),
    rareWeight: weighted(2.5),
    has: (term) => frequencies.has(term),
    search(wanted) {
      const queries = [...wanted.keys()].filter((term) => frequencies.has(term));
      const results = search.search(
        { combineWith: 'OR', queries },
        { boostTerm: (term) => wanted.get(term) ?? 1 },
      );
      return new Map(
        results.map(({ id, score, terms: found }) => [String(id), { score, terms: new Set(found) }]),
      );
    },
  };
}

/** What other pages call a page in their links to it, each wording once. */
function namesInLinks(texts: readonly PageText[]): Map<PageId, string[]> {
  const names = new Map<PageId, Map<string, string[]>>();
  for (const { page, text } of texts.flatMap(({ leadsTo }) => leadsTo)) {
    const known = names.get(page) ?? new Map<string, string[]>();
    names.set(page, known.set(text.join(' '), text));
  }
  return new Map([...names].map(([page, wordings]) => [page, [...wordings.values()].flat()]));
}

function fieldOf({ kind }: Place): Field {
  switch (kind) {
    case 'intro':
    case 'section':
    case 'step':
      return 'body';
    case 'task':
      return 'tasks';
    case 'link':
      return 'links';
  }
}

function joined(fields: Record<Field, string[]>): Record<Field, string> {
  const join = (field: Field) => fields[field].join(SEPARATOR);
  return {
    title: join('title'),
    name: join('name'),
    headings: join('headings'),
    tasks: join('tasks'),
    links: join('links'),
    body: join('body'),
  };
}

function wordsOf(units: readonly string[], lexicon: Lexicon) {
  return units
    .filter((unit) => !lexicon.stopUnits.has(unit))
    .map((unit) => ({ unit, weight: 1, spellings: [] }));
}

function countWords(texts: readonly PageText[]): Map<string, number> {
  const words = new Map<string, number>();
  const count = (units: readonly string[]) => {
    for (const unit of units) if (!isCharacter(unit)) words.set(unit, (words.get(unit) ?? 0) + 1);
  };
  for (const { title, passages } of texts) {
    count(title);
    for (const { heading, text } of passages) {
      count(heading);
      count(text);
    }
  }
  return words;
}
