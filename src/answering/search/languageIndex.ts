import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { createSplitter, type Splitter } from '../text/compounds';
import { kanaWords } from '../text/kana';
import { isCharacter } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';
import { type PageText, type Place, readPage } from './pageText';
import { indexPassages, type PassageRange, type Passages, type PassageTerms } from './passages';
import { plainWords, slotsOf } from './queryTerms';
import { createTermIndex, type Field, type Fields, type TermIndex, weightOf } from './termIndex';
import { createTermReader, type TermReader } from './termReader';
import { TermTable } from './termTable';
import { seek, type TermWeights } from './termWeights';
import { readTitle, type Title } from './titles';

/** A word of no page counts like one that this share of them has. */
const UNKNOWN_SHARE = 0.1;
/** A word on so many pages is rare enough to answer from it alone. */
const RARE = 2.5;

/** `titles` are the title, the file name, and both together ("blocked" may only be in the name). */
export type IndexedPage = PassageRange & { page: Page; titles: readonly Title[] };

/** Everything of one language's pages that questions are compared with. */
export type LanguageIndex = TermWeights & {
  locale: Locale;
  lexicon: Lexicon;
  split: Splitter;
  pages: ReadonlyMap<PageId, IndexedPage>;
  /** The same pages, in the order of `scores` and `coverage`. */
  list: readonly IndexedPage[];
  passages: Passages;
  /** Each word of the pages with the number of times it occurs. */
  words: ReadonlyMap<string, number>;
  /** What a word counts that two pages or three have. */
  rareWeight: number;
  scores: TermIndex['scores'];
  coverage: TermIndex['coverage'];
  /** Whether any page has a term. */
  has(term: string): boolean;
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
  const table = new TermTable();
  const terms = createTermReader(lexicon, split, others, table);
  const calledBy = namesInLinks(texts);
  const passages: PassageTerms[] = [];
  const ranges: PassageRange[] = [];
  const fields = texts.map((text): Fields => {
    const own: Fields = {
      title: named ? terms.all(text.title) : [],
      name: named ? terms.all(text.name) : [],
      headings: terms.all(text.headings),
      tasks: [],
      links: terms.all(calledBy.get(text.page.id) ?? []),
      body: [],
    };
    const from = passages.length;
    passages.push(...readPassages(text, terms, own));
    ranges.push({ from, to: passages.length });
    return own;
  });
  const names = texts.map(({ title, name }) =>
    (named ? [title, name, [...title, ...name]] : []).map((units) =>
      slotsOf(plainWords(units, lexicon), lexicon, split, others),
    ),
  );
  // From here on no term is new.
  for (const slot of names.flat(2)) for (const term of slot.terms.keys()) table.intern(term);
  const index = createTermIndex(fields, table.size);
  const weights: TermWeights = {
    find: (term) => table.find(term),
    weightOf: (term) => (index.frequency(term) > 0 ? weightOf(index.frequency(term), texts.length) : 0),
    unknownWeight: weightOf(UNKNOWN_SHARE * texts.length, texts.length),
  };
  const list = texts.map(({ page }, i): IndexedPage => {
    const titles = (names[i] ?? []).map((slots) => readTitle(seek(slots, weights), weights));
    return { page, titles, ...(ranges[i] ?? NO_PASSAGES) };
  });
  return {
    ...weights,
    locale: lexicon.locale,
    lexicon,
    split,
    pages: new Map(list.map((indexed) => [indexed.page.id, indexed])),
    list,
    passages: indexPassages(passages, table.size),
    words,
    rareWeight: weightOf(RARE, texts.length),
    scores: index.scores,
    coverage: index.coverage,
    has: (term) => index.frequency(table.find(term) ?? -1) > 0,
  };
}

const NO_PASSAGES: PassageRange = { from: 0, to: 0 };

/** The passages of a page, whose terms are added to `fields`. A step also says what its tasks are called. */
function readPassages({ page, passages }: PageText, terms: TermReader, fields: Fields): PassageTerms[] {
  const ofSteps = new Map<string | null, PassageTerms>();
  const read = passages.map(({ place, heading, text }): PassageTerms => {
    // A passage is about a word or not; how often it repeats it says little, and costs time.
    const said = terms.distinct(text);
    const field = fields[fieldOf(place)];
    for (const term of said) field.push(term);
    const passage = { place, heading: terms.distinct(heading), terms: said, length: text.length };
    if (place.kind === 'step') ofSteps.set(page.steps[place.index]?.heading ?? null, passage);
    return passage;
  });
  const around = new Map<PassageTerms, Set<number>>();
  for (const { place, terms: said } of read) {
    const step = place.kind === 'task' ? ofSteps.get(page.tasks[place.index]?.step ?? null) : undefined;
    if (!step) continue;
    const all = around.get(step) ?? new Set(step.terms);
    around.set(step, all);
    for (const term of said) all.add(term);
  }
  return read.map((passage) => {
    const all = around.get(passage);
    return all ? { ...passage, terms: [...all] } : passage;
  });
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
