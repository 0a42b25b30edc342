import type { Knowledge } from '../search/languageKnowledge';
import { isCharacter, isHiragana } from '../text/tokens';

/** By place: whether a unit is grammar or politeness in one of the languages. */
export function stoppedWords(units: readonly string[], knowledge: readonly Knowledge[]): boolean[] {
  const stopped = units.map(() => false);
  // Characters that are a stop word by themselves, not in one of several.
  const alone = units.map(() => true);
  for (const { lexicon } of knowledge) {
    for (const { places } of lexicon.stopwords.find(units)) {
      for (const place of places) {
        stopped[place] = true;
        if (places.length > 1) alone[place] = false;
      }
    }
  }
  const inWord = charactersInWords(units, stopped, alone, knowledge);
  return stopped.map((is, place) => is && !inWord[place]);
}

/**
 * Which stopped characters belong to a longer word after all: 会 alone is "will", in 会议 it is not. A word is one that
 * the language data have, or two characters that stand together on the pages.
 */
function charactersInWords(
  units: readonly string[],
  stopped: readonly boolean[],
  alone: readonly boolean[],
  knowledge: readonly Knowledge[],
): boolean[] {
  const isParticle = (unit: string) => knowledge.some(({ lexicon }) => lexicon.particles.has(unit));
  const inWord = units.map((unit, place) => {
    if (!stopped[place] || !alone[place] || !isCharacter(unit) || isHiragana(unit) || isParticle(unit))
      return false;
    const before = stopped[place - 1] ? undefined : units[place - 1];
    const after = stopped[place + 1] ? undefined : units[place + 1];
    return knowledge.some(
      ({ index }) =>
        (before !== undefined && index.has(before + unit)) ||
        (after !== undefined && index.has(unit + after)),
    );
  });
  for (const { lexicon } of knowledge) {
    for (const { places } of lexicon.idioms.find(units)) {
      if (places.length > 1 && places.every((place) => isCharacter(units[place] ?? ''))) {
        for (const place of places) inWord[place] = true;
      }
    }
  }
  return inWord;
}
