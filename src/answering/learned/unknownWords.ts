import { countWords } from '../query/contentWords';
import type { ParsedQuestion } from '../query/parseQuestion';
import type { KnownLanguage } from '../search/languageKnowledge';
import { pairsOf } from '../search/letters';
import { fold } from '../text/normalise';
import { isCharacter, isHiragana, tokensOf } from '../text/tokens';

/** How much of a question the playbook has no words for; shares are between 0 and 1. */
export type UnknownWords = {
  /** Of its words: those that no page has, and those of them that the language data does not have, either. */
  share: number;
  count: number;
  newShare: number;
  newCount: number;
  /** Whether one that no page has looks like a name: with a capital letter, or Latin in Chinese or Japanese. */
  hasName: boolean;
  /** Of its words: those that are corrections of another. */
  correctedShare: number;
  /** Of its pairs of Chinese or Japanese characters: those that no page has. */
  pairShare: number;
  pairCount: number;
};

const CAPITALS = /\p{Lu}/gu;
const WORD_ENDS = /[^\p{L}\p{N}&+#.-]+/u;

/** @param text as it was typed, for its capital letters */
export function unknownWords(
  parsed: ParsedQuestion,
  text: string,
  readers: readonly KnownLanguage[],
): UnknownWords {
  const written = readers.find(({ lexicon }) => lexicon.locale === parsed.language)?.lexicon;
  const names = namesIn(text, written?.capitalNouns === true);
  const inCharacters = parsed.tokens.some(isCharacter);
  const said = parsed.tokens.flatMap((token, at) =>
    parsed.isStopWord[at] || isCharacter(token) ? [] : [{ token, corrected: parsed.corrected[at] === true }],
  );
  // Words of Chinese and Japanese count as well, or one name would be all that a question says.
  const words =
    said.length +
    countWords(
      parsed.tokens.filter((token, at) => !parsed.isStopWord[at] && isCharacter(token) && !isHiragana(token)),
    );
  const unknown = said.filter(
    ({ token }) => !readers.some(({ index, lexicon }) => index.has(lexicon.stem(token))),
  );
  const isNew = unknown.filter(({ token }) => !readers.some((reader) => reader.knows(token)));
  const pairs = pairsOf(parsed.tokens.filter((_, at) => !parsed.isStopWord[at]));
  const newPairs = pairs.filter((pair) => !readers.some(({ index }) => index.has(pair)));
  return {
    share: shareOf(unknown.length, words),
    count: unknown.length,
    newShare: shareOf(isNew.length, words),
    newCount: isNew.length,
    hasName: unknown.some(({ token }) => names.has(token) || inCharacters),
    correctedShare: shareOf(said.filter(({ corrected }) => corrected).length, words),
    pairShare: shareOf(newPairs.length, pairs.length),
    pairCount: newPairs.length,
  };
}

/**
 * The tokens of the words of a text that look like names: those that begin with a capital. The first word is one only if
 * it has more of them, and where all nouns have one, so is any; what is all in capitals has none.
 */
function namesIn(text: string, capitalNouns: boolean): ReadonlySet<string> {
  if (text === text.toUpperCase()) return new Set();
  const words = text
    .normalize('NFKC')
    .split(WORD_ENDS)
    .filter((word) => word !== '');
  const isName = (word: string, at: number) =>
    (word.match(CAPITALS) ?? []).length > Number(at === 0 || capitalNouns);
  return new Set(words.filter(isName).flatMap((word) => tokensOf(fold(word))));
}

function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}
