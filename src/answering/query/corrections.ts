import type { KnownLanguage } from '../search/languageKnowledge';
import { kanaWords } from '../text/kana';
import { memoise } from '../text/memoise';
import { isCharacter, tokensOf } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';

/**
 * The tokens with short forms spelled out. What is a word of the language that the question is `written` in is none:
 * "wo" is not "w/o" in German. The initials of a title are one that no page and no word list has.
 */
export function spelledOut(
  typed: readonly string[],
  written: Lexicon | undefined,
  knowledge: readonly KnownLanguage[],
): string[] {
  const lexicons = knowledge.map(({ lexicon }) => lexicon);
  return typed.flatMap((token) => {
    const own = written?.shorthand.get(token);
    if (own) return own;
    if (written?.words.has(token)) return [token];
    const short = lexicons.find(({ shorthand }) => shorthand.has(token))?.shorthand.get(token);
    return short ?? wordsOfTitle(token, knowledge) ?? [token];
  });
}

/** The words of a title whose initials a token is, unless the token is known as it stands. */
function wordsOfTitle(token: string, knowledge: readonly KnownLanguage[]): readonly string[] | undefined {
  if (knowledge.some(({ has }) => has(token))) return undefined;
  return knowledge.find(({ initials }) => initials.has(token))?.initials.get(token);
}

/** The tokens as they were meant, and for each of them whether it was typed differently. */
export function corrections(
  typed: readonly string[],
  knowledge: readonly KnownLanguage[],
): { tokens: string[]; corrected: boolean[] } {
  const correct = memoise((token): { word: string | undefined } => {
    if (knowledge.some(({ has }) => has(token))) return { word: undefined };
    const known = knowledge.some(({ knows }) => knows(token)) ? 'by its stem' : undefined;
    for (const reader of knowledge) {
      const word = reader.correct(token, known);
      if (word !== undefined) return { word };
    }
    return { word: undefined };
  });
  const tokens: string[] = [];
  const corrected: boolean[] = [];
  const kana = new Map(kanaWords(typed).map((found) => [found.from, found]));
  for (let at = 0; at < typed.length; ) {
    const found = kana.get(at);
    const token = withAccents(typed[at] ?? '', knowledge);
    const parts = found ? [] : partsOf(token, knowledge);
    const word = found
      ? correct(found.word).word
      : isCharacter(token) || parts.length > 0
        ? undefined
        : correct(token).word;
    const asTyped = parts.length > 0 ? parts : found ? typed.slice(at, found.to) : [token];
    const meant = word === undefined ? asTyped : tokensOf(word);
    tokens.push(...meant);
    corrected.push(...meant.map(() => word !== undefined));
    at = found?.to ?? at + 1;
  }
  return { tokens, corrected };
}

/** A token with its accents: "ueberpruefung" is "überprüfung", where that is a known word. Accents are folded. */
function withAccents(token: string, knowledge: readonly KnownLanguage[]): string {
  if (knowledge.some(({ knows }) => knows(token))) return token;
  for (const { lexicon, index, knows } of knowledge) {
    if (lexicon.digraphs.length === 0) continue;
    const respelled = lexicon.digraphs.reduce((word, [pair, letter]) => word.replaceAll(pair, letter), token);
    if (respelled !== token && (knows(respelled) || index.split(respelled).length > 0)) return respelled;
  }
  return token;
}

/** The parts of an unknown compound, which mean the same: "Kickoffaufgaben" are the tasks of the kickoff. */
function partsOf(token: string, knowledge: readonly KnownLanguage[]): readonly string[] {
  if (knowledge.some(({ knows }) => knows(token))) return [];
  const writer = knowledge.find(({ lexicon, index }) => lexicon.compounds && index.split(token).length > 0);
  return writer?.index.split(token) ?? [];
}
