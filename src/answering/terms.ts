import type { Splitter } from './compounds';
import type { Lexicon } from './lexicon';
import { fold } from './normalise';
import { isCharacter, isHiragana, unitsOf } from './units';

const HYPHENATED = /([a-z]+)-([a-z]+)/g;

/** A term of the index that stands for a concept rather than for a word. */
export function conceptTerm(key: string): string {
  return `~${key}`;
}

/** Text as units, a hyphenated word also as one ("kick-off" is "kick", "off" and "kickoff"). */
export function unitsOfText(text: string): string[] {
  return unitsOf(fold(text).replace(HYPHENATED, '$1 $2 $1$2'));
}

/**
 * What a text is found by: the stems of its words, the parts of its compounds, pairs of characters, and the concepts
 * that its words stand for, in its own language or in one of `others` (pages quote English everywhere).
 */
export function termsOf(
  units: readonly string[],
  lexicon: Lexicon,
  split: Splitter,
  others: readonly Lexicon[],
): string[] {
  const kept = units.filter((unit) => !lexicon.stopUnits.has(unit));
  const stems = kept.map(lexicon.stem);
  const terms: string[] = [];
  for (let i = 0; i < kept.length; i++) {
    const unit = kept[i] ?? '';
    if (isCharacter(unit)) continue;
    terms.push(stems[i] ?? '');
    if (!lexicon.compounds) continue;
    for (const part of split(unit)) {
      const partStem = lexicon.stem(part);
      terms.push(partStem, ...lexicon.concepts.find([partStem]).map(({ value }) => conceptTerm(value)));
    }
  }
  terms.push(...characterPairs(kept));
  for (const key of conceptsIn(units, lexicon)) terms.push(conceptTerm(key));
  for (const other of others) for (const key of conceptsIn(units, other)) terms.push(conceptTerm(key));
  return terms;
}

function conceptsIn(units: readonly string[], lexicon: Lexicon): string[] {
  const stems = units.map(lexicon.stem);
  const meaningful = stems.filter((_, i) => !lexicon.stopUnits.has(units[i] ?? ''));
  return [...lexicon.idioms.find(stems), ...lexicon.concepts.find(meaningful)].map(({ value }) => value);
}

/** Every two neighbours of Chinese or Japanese writing; one alone when it has no neighbour. Hiragana parts them. */
export function characterPairs(units: readonly string[]): string[] {
  const pairs: string[] = [];
  let run: string[] = [];
  for (const unit of [...units, '']) {
    if (isCharacter(unit) && !isHiragana(unit)) {
      run.push(unit);
      continue;
    }
    if (run.length === 1) pairs.push(run[0] ?? '');
    for (let i = 0; i + 1 < run.length; i++) pairs.push(`${run[i]}${run[i + 1]}`);
    run = [];
  }
  return pairs;
}
