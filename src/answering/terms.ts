import type { Splitter } from './compounds';
import type { Lexicon } from './lexicon';
import { fold } from './normalise';
import type { TermTable } from './termTable';
import { isCharacter, isHiragana, unitsOf } from './units';

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
  /** For each lexicon: the stem, whether it is a stop word, and whether a longer phrase may begin here. */
  stems: readonly string[];
  stops: readonly boolean[];
  begins: readonly boolean[];
};

/** The numbers of the terms of a text; a word that is there twice is there twice, a concept once. */
export type TermReader = (units: readonly string[]) => number[];

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
  const known = new Map<string, Known>();

  function lookUp(unit: string): Known {
    const written = isWriting(unit);
    const stems = lexicons.map(({ stem }) => stem(unit));
    const stops = lexicons.map(({ stopUnits }) => stopUnits.has(unit));
    const parts = lexicon.compounds ? split(unit).map(lexicon.stem) : [];
    const own = isCharacter(unit) || stops[0] ? [] : [lexicon.stem(unit), ...parts];
    const concepts = lexicons.flatMap(({ concepts, idioms }, i) => {
      const stem = stems[i] ?? '';
      if (i > 0 || parts.length === 0)
        return stops[i] ? idioms.alone(stem) : [...concepts.alone(stem), ...idioms.alone(stem)];
      const words = [stem, ...parts];
      const found = [...(stops[i] ? [] : concepts.find(words)), ...idioms.find(words)];
      return found.map(({ value }) => value);
    });
    return {
      written,
      terms: own.map((term) => table.intern(term)),
      concepts: concepts.map((value) => table.intern(conceptTerm(value))),
      stems,
      stops,
      begins: lexicons.map(
        ({ concepts, idioms }, i) =>
          concepts.beginsLonger(stems[i] ?? '') || idioms.beginsLonger(stems[i] ?? ''),
      ),
    };
  }

  const pairs = createPairs(table);
  const alone = (unit: string) => table.intern(unit);
  return (units) => {
    const text = units.map((unit) => {
      const remembered = known.get(unit);
      if (remembered) return remembered;
      const found = lookUp(unit);
      known.set(unit, found);
      return found;
    });
    const terms: number[] = [];
    // A concept counts once: a text with many words for it is not more about it.
    const meant = new Set<number>();
    let written = false;
    for (const unit of text) {
      for (const term of unit.terms) terms.push(term);
      for (const concept of unit.concepts) meant.add(concept);
      written ||= unit.written;
    }
    if (written)
      for (const term of lexicon.pairs ? characterPairs(units, pairs) : units.filter(isWriting).map(alone))
        terms.push(term);
    lexicons.forEach(({ concepts, idioms }, i) => {
      if (!text.some(({ begins }) => begins[i])) return;
      const stems = text.map((unit) => unit.stems[i] ?? '');
      const meaningful = stems.filter((_, place) => !text[place]?.stops[i]);
      for (const { value } of idioms.findLonger(stems)) meant.add(table.intern(conceptTerm(value)));
      for (const { value } of concepts.findLonger(meaningful)) meant.add(table.intern(conceptTerm(value)));
    });
    for (const concept of meant) terms.push(concept);
    return terms;
  };
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
