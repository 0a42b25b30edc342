import type { KnownLanguage } from '../search/languageKnowledge';
import { isCharacter, isHiragana } from '../text/tokens';

/** By position: whether a token is a stop word in one of the languages. */
export function markStopWords(tokens: readonly string[], knowledge: readonly KnownLanguage[]): boolean[] {
  const isStopWord = tokens.map(() => false);
  // Whether no stop phrase of several tokens has the token.
  const alone = tokens.map(() => true);
  for (const { lexicon } of knowledge) {
    for (const { positions } of lexicon.stopPhrases.find(tokens)) {
      for (const position of positions) {
        isStopWord[position] = true;
        if (positions.length > 1) alone[position] = false;
      }
    }
  }
  const inWord = charactersInWords(tokens, isStopWord, alone, knowledge);
  return isStopWord.map((is, position) => is && !inWord[position]);
}

/**
 * By position: whether a character that is a stop word belongs to a longer word after all. 会 alone is "will", but not in
 * 会议. Longer words are the phrases of the language data, and two characters that stand together on a page.
 */
function charactersInWords(
  tokens: readonly string[],
  isStopWord: readonly boolean[],
  alone: readonly boolean[],
  knowledge: readonly KnownLanguage[],
): boolean[] {
  const isParticle = (token: string) => knowledge.some(({ lexicon }) => lexicon.particles.has(token));
  const inWord = tokens.map((token, position) => {
    if (
      !isStopWord[position] ||
      !alone[position] ||
      !isCharacter(token) ||
      isHiragana(token) ||
      isParticle(token)
    )
      return false;
    const before = isStopWord[position - 1] ? undefined : tokens[position - 1];
    const after = isStopWord[position + 1] ? undefined : tokens[position + 1];
    return knowledge.some(
      ({ index }) =>
        (before !== undefined && index.has(before + token)) ||
        (after !== undefined && index.has(token + after)),
    );
  });
  for (const { lexicon } of knowledge) {
    for (const { positions } of lexicon.idioms.find(tokens)) {
      if (positions.length > 1 && positions.every((position) => isCharacter(tokens[position] ?? ''))) {
        for (const position of positions) inWord[position] = true;
      }
    }
  }
  return inWord;
}
