import type { Splitter } from '../../text/compounds';
import { memoise } from '../../text/memoise';
import { mayGoOn } from '../../text/phraseMatcher';
import { isCharacter, isHiragana } from '../../text/tokens';
import type { Lexicon } from '../../vocabulary/lexicon';
import type { WordSense } from '../../vocabulary/wordSense';
import type { TermTable } from './termTable';

/** The index term of a concept; no word begins with `~`. */
export function conceptTerm(key: string): string {
  return `~${key}`;
}

/** What a token adds to a text, whatever stands around it. */
type KnownToken = {
  /** Whether it is a character other than hiragana. */
  written: boolean;
  terms: readonly number[];
  concepts: readonly number[];
  /** In each language, in the order of the lexicons. */
  senses: readonly WordSense[];
};

/** Reads texts as the numbers of their terms; a concept is there once, however often it is mentioned. */
export type TermReader = {
  /** Every term as often as the text has it. */
  all(tokens: readonly string[]): number[];
  /** Every term once. */
  distinct(tokens: readonly string[]): number[];
};

/**
 * A reader of texts in the language of `lexicon`. A text is found by the stems of its words, the parts of its compounds,
 * pairs of characters, and the concepts that it mentions in its own language or in one of `others` (pages in all
 * languages quote English). New terms get numbers of `table`.
 */
export function createTermReader(
  lexicon: Lexicon,
  split: Splitter,
  others: readonly Lexicon[],
  table: TermTable,
): TermReader {
  const lexicons = [lexicon, ...others];
  const readToken = createTokenReader(lexicon, others, split, table);
  const pairs = createPairs(table);
  const alone = (token: string) => table.intern(token);
  /** By term: the number of the last text that had it. Quicker than a set of terms for each text. */
  const lastText: number[] = [];
  let now = 0;

  function read(tokens: readonly string[], distinct: boolean): number[] {
    now += 1;
    const terms: number[] = [];
    const addOnce = (term: number) => {
      if (lastText[term] === now) return;
      lastText[term] = now;
      terms.push(term);
    };
    const add = distinct ? addOnce : (term: number) => terms.push(term);
    const text = tokens.map(readToken);
    let written = false;
    for (const token of text) {
      token.terms.forEach(add);
      token.concepts.forEach(addOnce);
      written ||= token.written;
    }
    if (written)
      for (const term of lexicon.pairs ? characterPairs(tokens, pairs) : tokens.filter(isWriting).map(alone))
        add(term);
    lexicons.forEach((own, i) => {
      for (const concept of longerConcepts(own, text, i)) addOnce(table.intern(conceptTerm(concept)));
    });
    return terms;
  }

  return { all: (tokens) => read(tokens, false), distinct: (tokens) => read(tokens, true) };
}

function createTokenReader(
  lexicon: Lexicon,
  others: readonly Lexicon[],
  split: Splitter,
  table: TermTable,
): (token: string) => KnownToken {
  const lexicons = [lexicon, ...others];
  return memoise((token) => {
    const senses = lexicons.map(({ senseOf }) => senseOf(token));
    const [own] = senses;
    const parts = lexicon.compounds ? split(token).map(lexicon.stem) : [];
    const words = isCharacter(token) || !own || own.isStopWord ? [] : [own.stem, ...parts];
    const concepts = senses.flatMap((sense, i) =>
      i === 0 && parts.length > 0 ? conceptsOfCompound(sense, parts, lexicon) : sense.concepts,
    );
    return {
      written: isWriting(token),
      terms: words.map((term) => table.intern(term)),
      concepts: concepts.map((concept) => table.intern(conceptTerm(concept))),
      senses,
    };
  });
}

/** The concepts that a text names in several words of the `i`th language, whose lexicon it is. */
function longerConcepts({ concepts, idioms }: Lexicon, text: readonly KnownToken[], i: number): string[] {
  /** The positions that phrases of `idioms` may begin at. */
  const starts: number[] = [];
  /** The same, counted without stop words, as the phrases of `concepts` are without them. */
  const meaningfulStarts: number[] = [];
  let last: WordSense | undefined;
  let meaningful = 0;
  text.forEach(({ senses }, position) => {
    const sense = senses[i];
    if (!sense) return;
    if (sense.idioms && mayGoOn(sense.idioms, text[position + 1]?.senses[i]?.stem)) starts.push(position);
    if (sense.isStopWord) return;
    if (last?.longer && mayGoOn(last.longer, sense.stem)) meaningfulStarts.push(meaningful - 1);
    last = sense;
    meaningful += 1;
  });
  if (starts.length + meaningfulStarts.length === 0) return [];
  const meant = text.flatMap(({ senses }) => senses[i] ?? []);
  const stemsOf = (own: readonly WordSense[]) => own.map(({ stem }) => stem);
  const found = starts.length > 0 ? idioms.findLonger(stemsOf(meant), starts) : [];
  if (meaningfulStarts.length > 0) {
    const stems = stemsOf(meant.filter(({ isStopWord }) => !isStopWord));
    for (const hit of concepts.findLonger(stems, meaningfulStarts)) found.push(hit);
  }
  return found.map(({ value }) => value);
}

/** The concepts that a compound means, by itself or by its parts. */
function conceptsOfCompound(
  { stem, isStopWord }: WordSense,
  parts: readonly string[],
  { concepts, idioms }: Lexicon,
): readonly string[] {
  const words = [stem, ...parts];
  return [...(isStopWord ? [] : concepts.find(words)), ...idioms.find(words)].map(({ value }) => value);
}

type Pairs<T> = (first: string, second: string) => T;

/** A lookup of the number of a pair of characters that does not join them each time. */
function createPairs(table: TermTable): Pairs<number> {
  const known = new Map<string, Map<string, number>>();
  return (first, second) => {
    let after = known.get(first);
    if (!after) {
      after = new Map();
      known.set(first, after);
    }
    let pair = after.get(second);
    if (pair === undefined) {
      pair = table.intern(first + second);
      after.set(second, pair);
    }
    return pair;
  };
}

/**
 * Every two neighbouring characters of Chinese or Japanese, and a character without a neighbour as a pair with `''`.
 * Hiragana is no neighbour.
 */
export function characterPairs<T>(tokens: readonly string[], pair: Pairs<T>): T[] {
  const pairs: T[] = [];
  let previous: string | undefined;
  let run = 0;
  for (const token of tokens) {
    const written = isWriting(token);
    if (written && previous !== undefined) pairs.push(pair(previous, token));
    if (!written && run === 1 && previous !== undefined) pairs.push(pair(previous, ''));
    run = written ? run + 1 : 0;
    previous = written ? token : undefined;
  }
  if (run === 1 && previous !== undefined) pairs.push(pair(previous, ''));
  return pairs;
}

function isWriting(token: string): boolean {
  return isCharacter(token) && !isHiragana(token);
}
