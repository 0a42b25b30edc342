import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { createSplitter, type Splitter } from '../text/compounds';
import type { Lexicon } from '../vocabulary/lexicon';
import { findAbbreviations, type SpelledOut } from './abbreviations';
import { indexLetters, type Letters } from './letters';
import { indexLines, type Lines, type LineTerms } from './lines/lineIndex';
import { namesInLinks, readPassages } from './pageTerms';
import { readPage } from './pageText';
import { countWords, wordsOn } from './pageWords';
import { indexPassages, type PassageRange, type Passages, type PassageTerms } from './passages';
import { plainWords, queryTermsOf } from './terms/queryTerms';
import { createTermIndex, type Fields, idf, type TermIndex } from './terms/termIndex';
import { createTermReader } from './terms/termReader';
import { TermTable } from './terms/termTable';
import { type TermWeights, toWeightedTerms } from './terms/termWeights';
import { readTitle, type Title } from './titles';

/** A word that no page has counts like one that this share of the pages has. */
const UNKNOWN_SHARE = 0.1;

/** A page with its passages; `titles` are its title, its id, and both together ("blocked" may only be in the id). */
export type IndexedPage = PassageRange & { page: Page; titles: readonly Title[] };

/** The index of one language's pages: all that questions are compared with. */
export type LanguageIndex = TermWeights & {
  locale: Locale;
  lexicon: Lexicon;
  split: Splitter;
  pages: ReadonlyMap<PageId, IndexedPage>;
  /** The same pages in the order of `scores` and `coverage`, which are by page. */
  list: readonly IndexedPage[];
  passages: Passages;
  lines: Lines;
  letters: Letters;
  /** Where abbreviations are spelled out, by the abbreviation in small letters. */
  abbreviations: ReadonlyMap<string, SpelledOut>;
  /** The words of the pages with the number of times each occurs; katakana words as a whole, no other characters. */
  words: ReadonlyMap<string, number>;
  scores: TermIndex['scores'];
  coverage: TermIndex['coverage'];
  /** Whether any page has a term. */
  has(term: string): boolean;
};

/**
 * Indexes the pages of one language. `others` are the languages that its pages quote. `named` is false to leave titles and
 * file names out, for measuring what they are worth.
 */
export function* indexLanguage(
  pages: readonly Page[],
  lexicon: Lexicon,
  others: readonly Lexicon[],
  named: boolean,
): Generator<undefined, LanguageIndex> {
  const texts = yield* mapInSteps(pages, readPage);
  const words = yield* countWords(texts);
  const isWord = (token: string) => words.has(token) || lexicon.words.has(token);
  const parts = createSplitter(isWord);
  // In a language without compounds, only a token that is no word may be two words written together by mistake.
  const split: Splitter = (token) => (lexicon.compounds || !isWord(token) ? parts(token) : []);
  const table = new TermTable();
  const terms = createTermReader(lexicon, split, others, table);
  const calledBy = namesInLinks(texts);
  const passages: PassageTerms[] = [];
  const lines: LineTerms[] = [];
  const ranges: PassageRange[] = [];
  const fields = yield* mapInSteps(texts, (text, at): Fields => {
    const own: Fields = {
      title: named ? terms.all(text.title) : [],
      name: named ? terms.all(text.name) : [],
      headings: terms.all(text.headings),
      tasks: [],
      links: terms.all(calledBy.get(text.page.id) ?? []),
      body: [],
    };
    const from = passages.length;
    for (const passage of readPassages(text, at, terms, own, lines)) passages.push(passage);
    ranges.push({ from, to: passages.length });
    return own;
  });
  const names = yield* mapInSteps(texts, ({ title, name }) =>
    (named ? [title, name, [...title, ...name]] : []).map((tokens) =>
      queryTermsOf(plainWords(tokens, lexicon), lexicon, split, others),
    ),
  );
  // The last new terms: from here on, the size of the table is that of the index.
  for (const queryTerm of names.flat(2)) for (const term of queryTerm.terms.keys()) table.intern(term);
  yield;
  const abbreviations = yield* findAbbreviations(texts);
  const spelled = yield* mapInSteps(texts, (text) => ({
    title: named ? [...text.title, ...text.name] : [],
    text: wordsOn(text),
  }));
  const letters = yield* indexLetters(spelled);
  const index = yield* createTermIndex(fields, table.size);
  const weights: TermWeights = {
    find: (term) => table.find(term),
    idfOf: (term) => (index.frequency(term) > 0 ? idf(index.frequency(term), texts.length) : 0),
    unknownIdf: idf(UNKNOWN_SHARE * texts.length, texts.length),
  };
  const list = yield* mapInSteps(texts, ({ page }, i): IndexedPage => {
    const titles = (names[i] ?? []).map((queryTerms) =>
      readTitle(toWeightedTerms(queryTerms, weights), weights),
    );
    return { page, titles, ...(ranges[i] ?? NO_PASSAGES) };
  });
  const indexed = yield* indexPassages(passages, table.size);
  const indexedLines = yield* indexLines(lines, table.size);
  return {
    ...weights,
    locale: lexicon.locale,
    lexicon,
    split,
    pages: new Map(list.map((own) => [own.page.id, own])),
    list,
    passages: indexed,
    lines: indexedLines,
    letters,
    abbreviations,
    words,
    scores: index.scores,
    coverage: index.coverage,
    has: (term) => index.frequency(table.find(term) ?? -1) > 0,
  };
}

/** `items` mapped one by one, with a yield after each. */
function* mapInSteps<T, R>(items: readonly T[], map: (item: T, at: number) => R): Generator<undefined, R[]> {
  const mapped: R[] = [];
  for (const item of items) {
    mapped.push(map(item, mapped.length));
    yield;
  }
  return mapped;
}

const NO_PASSAGES: PassageRange = { from: 0, to: 0 };
