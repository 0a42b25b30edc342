import type { Locale } from '../playbook/locale';
import type { Page, PageId } from '../playbook/page';
import { createSplitter, type Splitter } from './compounds';
import { kanaWords } from './kana';
import type { Lexicon } from './lexicon';
import { type PageText, type Place, readPage } from './page-text';
import type { TermWeights } from './slot-weights';
import { slotsOf } from './slots';
import { createTermIndex, type Field, type Fields, type TermIndex } from './term-index';
import { createTermReader, type TermReader } from './terms';
import { readTitle, type Title } from './titles';
import { isCharacter } from './units';

/** A word of no page counts like one that this share of them has. The weights are BM25's, ln(1 + (N - n + 0.5) / (n + 0.5)). */
const UNKNOWN_SHARE = 0.1;
/** A word on so many pages is rare enough to answer from it alone. */
const RARE = 2.5;

export type Passage = {
  place: Place;
  heading: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  length: number;
};

/** `titles` are the title, the file name, and both together ("blocked" may only be in the name). */
export type IndexedPage = { page: Page; titles: readonly Title[]; passages: readonly Passage[] };

/** Everything of one language's pages that questions are compared with. */
export type LanguageIndex = TermWeights & {
  locale: Locale;
  lexicon: Lexicon;
  split: Splitter;
  pages: ReadonlyMap<PageId, IndexedPage>;
  /** Each word of the pages with the number of times it occurs. */
  words: ReadonlyMap<string, number>;
  /** What a word counts that two pages or three have. */
  rareWeight: number;
  search: TermIndex['search'];
};

/** The index of the pages of one language. `others` are languages that its pages quote; without `named`, pages have no names. */
export function indexLanguage(
  pages: Iterable<Page>,
  lexicon: Lexicon,
  others: readonly Lexicon[],
  named: boolean,
): LanguageIndex {
  const texts = [...pages].map(readPage);
  const words = countWords(texts);
  const isWord = (unit: string) => words.has(unit) || lexicon.words.has(unit);
  const parts = createSplitter(isWord);
  // Where words are not written together, only what is no word of its own may be two that someone ran together.
  const split: Splitter = (unit) => (lexicon.compounds || !isWord(unit) ? parts(unit) : []);
  const terms = createTermReader(lexicon, split, others);
  const calledBy = namesInLinks(texts);
  const fields = new Map<PageId, Fields>();
  const passages = new Map<PageId, Passage[]>();
  for (const text of texts) {
    const own = {
      title: named ? terms(text.title) : [],
      name: named ? terms(text.name) : [],
      headings: terms(text.headings),
      tasks: [],
      links: terms(calledBy.get(text.page.id) ?? []),
      body: [],
    };
    passages.set(text.page.id, readPassages(text, terms, own));
    fields.set(text.page.id, own);
  }
  const index = createTermIndex(fields);
  const weighted = (pagesWithIt: number) =>
    Math.log(1 + (texts.length - pagesWithIt + 0.5) / (pagesWithIt + 0.5));
  const weights: TermWeights = {
    has: (term) => index.frequency(term) > 0,
    weightOf: (term) => weighted(index.frequency(term)),
    unknownWeight: weighted(UNKNOWN_SHARE * texts.length),
  };
  const indexed = texts.map(({ page, title, name }): [PageId, IndexedPage] => {
    const titles = (named ? [title, name, [...title, ...name]] : []).map((units) =>
      readTitle(slotsOf(wordsOf(units, lexicon), lexicon, split, others), weights),
    );
    return [page.id, { page, titles, passages: passages.get(page.id) ?? [] }];
  });
  return {
    ...weights,
    locale: lexicon.locale,
    lexicon,
    split,
    pages: new Map(indexed),
    words,
    rareWeight: weighted(RARE),
    search: index.search,
  };
}

/** The passages of a page, whose terms are added to `fields`. A step also says what its tasks are called. */
function readPassages({ page, passages }: PageText, terms: TermReader, fields: Fields): Passage[] {
  const ofSteps = new Map<string | null, Set<string>>();
  const read = passages.map(({ place, heading, text }) => {
    // A passage is about a word or not; how often it repeats it says little, and costs time.
    const said = new Set(terms(text));
    const field = fields[fieldOf(place)];
    for (const term of said) field.push(term);
    return { place, heading: new Set(terms(heading)), terms: said, length: text.length };
  });
  for (const { place, terms: said } of read) {
    if (place.kind === 'step') ofSteps.set(page.steps[place.index]?.heading ?? null, said);
  }
  for (const { place, terms: said } of read) {
    const around = place.kind === 'task' ? ofSteps.get(page.tasks[place.index]?.step ?? null) : undefined;
    if (around) for (const term of said) around.add(term);
  }
  return read;
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

function wordsOf(units: readonly string[], lexicon: Lexicon) {
  return units
    .filter((unit) => !lexicon.stopUnits.has(unit))
    .map((unit) => ({ unit, weight: 1, spellings: [] }));
}

function countWords(texts: readonly PageText[]): Map<string, number> {
  const words = new Map<string, number>();
  const count = (units: readonly string[]) => {
    for (const unit of units) if (!isCharacter(unit)) words.set(unit, (words.get(unit) ?? 0) + 1);
    for (const { word } of kanaWords(units)) words.set(word, (words.get(word) ?? 0) + 1);
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
