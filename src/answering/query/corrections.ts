import type { Knowledge } from '../search/languageKnowledge';
import { kanaWords } from '../text/kana';
import { isCharacter, unitsOf } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';

/** Words in full that were cut short, unless the language that is `spoken` has such a word ("wo" is no "w/o" in German). */
export function spelledOut(
  typed: readonly string[],
  spoken: Lexicon | undefined,
  lexicons: readonly Lexicon[],
): string[] {
  return typed.flatMap((unit) => {
    const own = spoken?.shorthand.get(unit);
    if (own) return own;
    if (spoken?.words.has(unit)) return [unit];
    return lexicons.find(({ shorthand }) => shorthand.has(unit))?.shorthand.get(unit) ?? [unit];
  });
}

/** The words as they were meant, and which of them were typed differently. */
export function corrections(
  typed: readonly string[],
  knowledge: readonly Knowledge[],
): { units: string[]; corrected: boolean[] } {
  const correct = (unit: string) => {
    if (knowledge.some(({ has }) => has(unit))) return undefined;
    const known = knowledge.some(({ knows }) => knows(unit)) ? 'by its stem' : undefined;
    for (const reader of knowledge) {
      const word = reader.correct(unit, known);
      if (word !== undefined) return word;
    }
    return undefined;
  };
  const units: string[] = [];
  const corrected: boolean[] = [];
  const kana = new Map(kanaWords(typed).map((found) => [found.from, found]));
  for (let at = 0; at < typed.length; ) {
    const found = kana.get(at);
    const unit = withAccents(typed[at] ?? '', knowledge);
    const parts = found ? [] : partsOf(unit, knowledge);
    const word = found
      ? correct(found.word)
      : isCharacter(unit) || parts.length > 0
        ? undefined
        : correct(unit);
    const asTyped = parts.length > 0 ? parts : found ? typed.slice(at, found.to) : [unit];
    const meant = word === undefined ? asTyped : unitsOf(word);
    units.push(...meant);
    corrected.push(...meant.map(() => word !== undefined));
    at = found?.to ?? at + 1;
  }
  return { units, corrected };
}

/** "ueberpruefung" is "überprüfung", if that is a word. */
function withAccents(unit: string, knowledge: readonly Knowledge[]): string {
  if (knowledge.some(({ knows }) => knows(unit))) return unit;
  for (const { lexicon, index, knows } of knowledge) {
    if (lexicon.digraphs.length === 0) continue;
    const respelled = lexicon.digraphs.reduce((word, [pair, letter]) => word.replaceAll(pair, letter), unit);
    if (respelled !== unit && (knows(respelled) || index.split(respelled).length > 0)) return respelled;
  }
  return unit;
}

/** A compound that no page has says what its parts say: "Kickoffaufgaben" are the tasks of the kickoff. */
function partsOf(unit: string, knowledge: readonly Knowledge[]): readonly string[] {
  if (knowledge.some(({ knows }) => knows(unit))) return [];
  const writer = knowledge.find(({ lexicon, index }) => lexicon.compounds && index.split(unit).length > 0);
  return writer?.index.split(unit) ?? [];
}
