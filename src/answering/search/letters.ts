import { isCharacter, isHiragana, tokensOfText } from '../text/tokens';
import { createPostings } from './terms/postings';
import { idf } from './terms/termIndex';
import { TermTable } from './terms/termTable';

/**
 * Finds pages by runs of letters instead of words: four of a word, a blank at its beginning and end, or two neighbouring
 * Chinese or Japanese characters. It knows nothing of endings, compounds or synonyms, so that it errs on other questions
 * than the index of words does.
 */
export type Letters = {
  /** By page: how much of a question's runs it has, as BM25 weighs them, and the same for its title. */
  find(tokens: readonly string[]): { pages: Float64Array; titles: Float64Array };
};

const RUN = 4;
/** BM25's constants: how soon more runs count no more, and how much a long page counts against itself. */
const K = 1.2;
const B = 0.5;
/** A run that no page has counts like one that a third of the pages have, so that a typing error costs little. */
const UNKNOWN_SHARE = 1 / 3;

/** @param pages each as the tokens of its title and those of all its text */
export function* indexLetters(
  pages: readonly { title: readonly string[]; text: ReadonlySet<string> }[],
): Generator<undefined, Letters> {
  const table = new TermTable();
  const known = new Map<string, number[]>();
  const read = (token: string): number[] => {
    const found = known.get(token) ?? runsOf(token).map((run) => table.intern(run));
    known.set(token, found);
    return found;
  };
  const titles: number[][] = [];
  const texts: number[][] = [];
  for (const { title, text } of pages) {
    titles.push(distinct([title.flatMap(read), pairsOf(title).map((pair) => table.intern(pair))]));
    // Pairs of characters come joined, as a token of their own.
    texts.push(distinct([...text].map(read)));
    yield;
  }
  const ofPages = yield* createRuns(texts, table.size);
  const ofTitles = yield* createRuns(titles, table.size);
  return {
    find(tokens) {
      const runs = lettersIn(tokens);
      const terms = [...runs].map((run) => table.find(run));
      return { pages: ofPages(terms), titles: ofTitles(terms) };
    },
  };
}

/** The runs of a text's words and its pairs of characters, each once. */
export function lettersIn(tokens: readonly string[]): Set<string> {
  return new Set([...tokens.flatMap(runsOf), ...pairsOf(tokens)]);
}

/** A text in which each run of `lettersIn` that it has can be looked for, and no other is found. */
export function asLetters(text: string): string {
  let letters = ' ';
  let wasWriting = false;
  for (const token of tokensOfText(text)) {
    const isOfWriting = isWriting(token);
    // Two characters of Chinese or Japanese are a pair only where nothing stands between them.
    letters += isOfWriting && wasWriting ? token : ` ${token}`;
    wasWriting = isOfWriting;
  }
  return `${letters} `;
}

/** Every two neighbouring characters, hiragana aside, joined. */
export function pairsOf(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    return next !== undefined && isWriting(token) && isWriting(next) ? [token + next] : [];
  });
}

function runsOf(token: string): string[] {
  if (isCharacter(token)) return [];
  if (isWriting(token)) return [token];
  const padded = ` ${token} `;
  if (padded.length <= RUN) return [padded];
  return Array.from({ length: padded.length - RUN + 1 }, (_unused, at) => padded.slice(at, at + RUN));
}

function isWriting(token: string): boolean {
  return isCharacter(token.charAt(0)) && !isHiragana(token);
}

function distinct(lists: readonly (readonly number[])[]): number[] {
  const all = new Set<number>();
  for (const list of lists) for (const term of list) all.add(term);
  return [...all];
}

/** A function that weighs runs in each document, as a share of what a document that has all of them would weigh. */
function* createRuns(
  documents: readonly (readonly number[])[],
  size: number,
): Generator<undefined, (terms: readonly (number | undefined)[]) => Float64Array> {
  const { starts, docs } = yield* createPostings(documents, size);
  const count = documents.length;
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, count);
  const byLength = documents.map(({ length }) => (K + 1) / (1 + K * (1 - B + (B * length) / average)));
  const unknown = idf(UNKNOWN_SHARE * count, count);
  return (terms) => {
    const scores = new Float64Array(count);
    let whole = 0;
    for (const term of terms) {
      const from = term === undefined ? 0 : (starts[term] ?? 0);
      const to = term === undefined ? 0 : (starts[term + 1] ?? 0);
      const weight = idf(to - from, count);
      whole += Math.min(weight, unknown);
      for (let at = from; at < to; at++) {
        const doc = docs[at] ?? 0;
        scores[doc] = (scores[doc] ?? 0) + weight * (byLength[doc] ?? 0);
      }
    }
    return whole > 0 ? scores.map((score) => score / whole) : scores;
  };
}
