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
  const lookUp = createLookUp(lexicons, split, table);
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
    lexicons.forEach(({ concepts, idioms }, i) => {
      if (!text.some(({ begins }) => begins[i])) return;
      const stems = text.map((unit) => unit.stems[i] ?? '');
      const meaningful = stems.filter((_, place) => !text[place]?.stops[i]);
      for (const { value } of idioms.findLonger(stems)) addOnce(table.intern(conceptTerm(value)));
      for (const { value } of concepts.findLonger(meaningful)) addOnce(table.intern(conceptTerm(value)));
    });
    return terms;
  }

  return { all: (units) => read(units, false), distinct: (units) => read(units, true) };
}

/** `lexicons` are that of the pages and those of the languages that they quote. */
function createLookUp(
  lexicons: readonly Lexicon[],
  split: Splitter,
  table: TermTable,
): (unit: string) => Known {
  const known = new Map<string, Known>();

  function find(unit: string): Known {
    const stems = lexicons.map(({ stem }) => stem(unit));
    const stops = lexicons.map(({ stopUnits }) => stopUnits.has(unit));
    const terms: number[] = [];
    const concepts: number[] = [];
    const begins: boolean[] = [];
    lexicons.forEach((lexicon, i) => {
      const stem = stems[i] ?? '';
      const parts = i === 0 && lexicon.compounds ? split(unit).map(lexicon.stem) : [];
      if (i === 0 && !isCharacter(unit) && !stops[i])
        for (const term of [stem, ...parts]) terms.push(table.intern(term));
      for (const concept of meaningsOf([stem, ...parts], stops[i] === true, lexicon))
        concepts.push(table.intern(conceptTerm(concept)));
      begins.push(lexicon.concepts.beginsLonger(stem) || lexicon.idioms.beginsLonger(stem));
    });
    return { written: isWriting(unit), terms, concepts, stems, stops, begins };
  }

  return (unit) => {
    const remembered = known.get(unit);
    if (remembered) return remembered;
    const found = find(unit);
    known.set(unit, found);
    return found;
  };
}

/** The concepts that a word, or a compound followed by its parts, stands for by itself. */
function meaningsOf(
  words: readonly string[],
  stopped: boolean,
  { concepts, idioms }: Lexicon,
): readonly string[] {
  const [word = ''] = words;
  if (words.length > 1)
    return [...(stopped ? [] : concepts.find(words)), ...idioms.find(words)].map(({ value }) => value);
  const own = idioms.alone(word);
  return stopped ? own : [...concepts.alone(word), ...own];
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
