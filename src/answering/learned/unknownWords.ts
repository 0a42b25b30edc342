import type { ParsedQuestion } from '../query/parseQuestion';
import type { KnownLanguage } from '../search/languageKnowledge';
import { pairsOf } from '../search/letters';
import { isCharacter } from '../text/tokens';

/** How much of a question the playbook has no words for; shares are between 0 and 1. */
export type UnknownWords = {
  /** Of its words: those that no page has, and those of them that the language data does not have, either. */
  share: number;
  count: number;
  newShare: number;
  newCount: number;
  /** Those that no page has and that look like names: with a capital letter, or Latin in Chinese or Japanese. */
  names: number;
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
  const names = namesIn(text);
  const inCharacters = parsed.tokens.some(isCharacter);
  const said = parsed.tokens.flatMap((token, at) =>
    parsed.isStopWord[at] || isCharacter(token) ? [] : [{ token, corrected: parsed.corrected[at] === true }],
  );
  const unknown = said.filter(
    ({ token }) => !readers.some(({ index, lexicon }) => index.has(lexicon.stem(token))),
  );
  const isNew = unknown.filter(({ token }) => !readers.some((reader) => reader.knows(token)));
  const pairs = pairsOf(parsed.tokens.filter((_, at) => !parsed.isStopWord[at]));
  const newPairs = pairs.filter((pair) => !readers.some(({ index }) => index.has(pair)));
  return {
    share: shareOf(unknown.length, said.length),
    count: unknown.length,
    newShare: shareOf(isNew.length, said.length),
    newCount: isNew.length,
    names: unknown.filter(({ token }) => names.has(token) || inCharacters).length,
    correctedShare: shareOf(said.filter(({ corrected }) => corrected).length, said.length),
    pairShare: shareOf(newPairs.length, pairs.length),
    pairCount: newPairs.length,
  };
}

/** In small letters. A word of a text is a name that begins with a capital; the first one only if it has more of them. */
function namesIn(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKC')
    .split(WORD_ENDS)
    .filter((word) => word !== '');
  const isName = (word: string, at: number) => (word.match(CAPITALS) ?? []).length > (at === 0 ? 1 : 0);
  return new Set(words.filter(isName).map((word) => word.toLowerCase()));
}

function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}
