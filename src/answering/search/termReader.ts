import type { Splitter } from '../text/compounds';
import { lookUpOnce } from '../text/memoise';
import { fold } from '../text/normalise';
import { mayGoOn } from '../text/phraseMatcher';
import { isCharacter, isHiragana, unitsOf } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';
import type { Meaning } from '../vocabulary/wordSense';
import type { TermTable } from './termTable';

const HYPHENATED = /([a-z]+)-([a-z]+)/g;

/** A term of the index that stands for a concept rather than for a word. */
export function conceptTerm(key: string): string {
  return `~${key}`;
}

/** Text as units, a hyphenated word also as one ("kick-off" is "kick", "off" and "kickoff"). */
export function unitsOfText(text: string): string[] {
  const folded = fold(text);
  return unitsOf(folded.includes('-') ? folded.replace(HYPHENATED, '$1 $2 $1$2') : folded);
}

/** What one unit adds by itself, looked up once for each different unit of all pages. */
type Known = {
  written: boolean;
  terms: readonly number[];
  concepts: readonly number[];
  /** For each lexicon. */
  meanings: readonly Meaning[];
};

/** Reads texts as the numbers of their terms; a concept counts once however many words there are for it. */
export type TermReader = {
  /** A word that is there twice is there twice. */
  all(units: readonly string[]): number[];
  /** Every term once. */
  distinct(units: readonly string[]): number[];
};

/**
 * What a text is found by: the stems of its words, the parts of its compounds, pairs of characters, and the concepts
 * that its words stand for, in its own language or in one of `others` (pages quote English everywhere).
 */
export function createTermReader(
  lexicon: Lexicon,
  split: Splitter,
  others: readonly Lexicon[],
  table: TermTable,
): TermReader {
  const lexicons = [lexicon, ...others];
  const lookUp = createLookUp(lexicon, others, split, table);
  const pairs = createPairs(table);
  const alone = (unit: string) => table.intern(unit);
  /** The last text that had a term, by the number of the term: sets of terms would cost more than all the rest. */
  const lastText: number[] = [];
  let now = 0;

  function read(units: readonly string[], distinct: boolean): number[] {
    now += 1;
    const terms: number[] = [];
    const addOnce = (term: number) => {
      if (lastText[term] === now) return;
      lastText[term] = now;
      terms.push(term);
    };
    const add = distinct ? addOnce : (term: number) => terms.push(term);
    const text = units.map(lookUp);
    let written = false;
    for (const unit of text) {
      unit.terms.forEach(add);
      unit.concepts.forEach(addOnce);
      written ||= unit.written;
    }
    if (written)
      for (const term of lexicon.pairs ? characterPairs(units, pairs) : units.filter(isWriting).map(alone))
        add(term);
    lexicons.forEach((own, i) => {
      for (const concept of longerConcepts(own, text, i)) addOnce(table.intern(conceptTerm(concept)));
    });
    return terms;
  }

  return { all: (units) => read(units, false), distinct: (units) => read(units, true) };
}

function createLookUp(
  lexicon: Lexicon,
  others: readonly Lexicon[],
  split: Splitter,
  table: TermTable,
): (unit: string) => Known {
  const lexicons = [lexicon, ...others];
  return lookUpOnce((unit) => {
    const meanings = lexicons.map(({ meaningOf }) => meaningOf(unit));
    const [own] = meanings;
    const parts = lexicon.compounds ? split(unit).map(lexicon.stem) : [];
    const words = isCharacter(unit) || !own || own.stopped ? [] : [own.stem, ...parts];
    const concepts = meanings.flatMap((meaning, i) =>
      i === 0 && parts.length > 0 ? meaningsOfCompound(meaning, parts, lexicon) : meaning.concepts,
    );
    return {
      written: isWriting(unit),
      terms: words.map((term) => table.intern(term)),
      concepts: concepts.map((concept) => table.intern(conceptTerm(concept))),
      meanings,
    };
  });
}

/** The concepts of several words that a text names in the words of `lexicons[i]`. */
function longerConcepts({ concepts, idioms }: Lexicon, text: readonly Known[], i: number): string[] {
  const begins: number[] = [];
  /** By place among the words that are no stop words, as the phrases of `concepts` are. */
  const meaningfulBegins: number[] = [];
  let last: Meaning | undefined;
  let meaningful = 0;
  text.forEach(({ meanings }, place) => {
    const meaning = meanings[i];
    if (!meaning) return;
    if (meaning.idioms && mayGoOn(meaning.idioms, text[place + 1]?.meanings[i]?.stem)) begins.push(place);
    if (meaning.stopped) return;
    if (last?.longer && mayGoOn(last.longer, meaning.stem)) meaningfulBegins.push(meaningful - 1);
    last = meaning;
    meaningful += 1;
  });
  if (begins.length + meaningfulBegins.length === 0) return [];
  const meant = text.flatMap(({ meanings }) => meanings[i] ?? []);
  const stemsOf = (own: readonly Meaning[]) => own.map(({ stem }) => stem);
  const found = begins.length > 0 ? idioms.findLonger(stemsOf(meant), begins) : [];
  if (meaningfulBegins.length > 0) {
    const stems = stemsOf(meant.filter(({ stopped }) => !stopped));
    found.push(...concepts.findLonger(stems, meaningfulBegins));
  }
  return found.map(({ value }) => value);
}

/** The concepts that a compound stands for, by itself or by its parts. */
function meaningsOfCompound(
  { stem, stopped }: Meaning,
  parts: readonly string[],
  { concepts, idioms }: Lexicon,
): readonly string[] {
  const words = [stem, ...parts];
  return [...(stopped ? [] : concepts.find(words)), ...idioms.find(words)].map(({ value }) => value);
}

type Pairs<T> = (first: string, second: string) => T;

/** The number of a pair, looked up without making the pair each time. */
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

/** Every two neighbours of Chinese or Japanese writing; one alone when it has no neighbour. Hiragana parts them. */
export function characterPairs<T>(units: readonly string[], pair: Pairs<T>): T[] {
  const pairs: T[] = [];
  let previous: string | undefined;
  let run = 0;
  for (const unit of units) {
    const written = isWriting(unit);
    if (written && previous !== undefined) pairs.push(pair(previous, unit));
    if (!written && run === 1 && previous !== undefined) pairs.push(pair(previous, ''));
    run = written ? run + 1 : 0;
    previous = written ? unit : undefined;
  }
  if (run === 1 && previous !== undefined) pairs.push(pair(previous, ''));
  return pairs;
}

function isWriting(unit: string): boolean {
  return isCharacter(unit) && !isHiragana(unit);
}
