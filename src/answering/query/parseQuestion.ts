import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { KnownLanguage, KnownLanguages } from '../search/languageKnowledge';
import type { Word } from '../search/terms/queryTerms';
import { longestHits, positionsOf, positionsSaying } from '../text/hits';
import { normaliseQuestion } from '../text/normalise';
import type { Hit } from '../text/phraseMatcher';
import { isCharacter, tokensOf } from '../text/tokens';
import type { BroadKind } from '../topic';
import type { Lexicon, PhaseWord } from '../vocabulary/lexicon';
import type { FactKind, Marker } from '../vocabulary/schema';
import { corrections, spelledOut } from './corrections';
import { type Evidence, weighIntents } from './intentEvidence';
import { markStopWords } from './stopWords';

/** A question taken apart: what its words may mean, before any page is looked for. A position is an index of `tokens`. */
export type ParsedQuestion = {
  /** Corrected, and with shorthand spelled out. */
  tokens: readonly string[];
  /** The languages it was read in, the reader's first. */
  lexicons: readonly Lexicon[];
  /** The one that it is written in, as far as its words tell: else the reader's. */
  language: Locale;
  /** The strongest first. */
  intents: readonly Evidence[];
  markers: readonly Hit<Marker>[];
  broad: readonly Hit<BroadKind>[];
  facts: readonly Hit<FactKind>[];
  roles: readonly Hit<string>[];
  services: readonly Hit<string>[];
  phases: readonly Hit<PhaseWord>[];
  /** The keys of the concepts that it mentions. */
  concepts: ReadonlySet<string>;
  /** By position: whether the word is about something that the playbook does not cover. */
  isOutOfDomain: readonly boolean[];
  /** By position: whether the word is grammar or politeness. */
  isStopWord: readonly boolean[];
  /** By position: whether the word is part of a page's title that the question says as a whole. */
  titled: readonly boolean[];
  /** The pages whose titles are said as a whole, and not only as part of a longer one. */
  saidPages: readonly PageId[];
  /** By position: other spellings of the word. */
  spellings: readonly (readonly string[])[];
  /** By position: whether the word is the correction of another. */
  corrected: readonly boolean[];
};

/** For intents, words of another language than the reader's are worth a little less. */
const OTHER_LANGUAGE_WORTH = 0.9;
/** A question is taken to be in another language than the reader's when that one knows more than so many words more. */
const CLEARLY_ANOTHER_LANGUAGE = 1;
/** More words, or characters of Chinese and Japanese, are not read. The longestHits questions that people ask have 80. */
const MOST_TOKENS = 160;

/** Parses `text` as the reader's language `locale`, as the language that it looks like, and as the source language. */
export function parseQuestion(text: string, locale: Locale, languages: KnownLanguages): ParsedQuestion {
  const typed = tokensOf(normaliseQuestion(text)).slice(0, MOST_TOKENS);
  const written = languageOf(typed, locale, languages);
  const knowledge = languages.readersOf(locale, written);
  const lexicons = knowledge.map(({ lexicon }) => lexicon);
  const own = languages.get(written)?.lexicon;
  const { tokens, corrected } = corrections(spelledOut(typed, own, knowledge), knowledge);
  const inLanguages = knowledge.map(({ lexicon, titles }) => ({
    lexicon,
    titles,
    stems: tokens.map(lexicon.stem),
  }));
  /** A stop word of the language it is written in means nothing in another one: "no" is "in the" in Portuguese. */
  const isFalseFriend = (lexicon: Lexicon, { positions }: Hit<unknown>) =>
    own !== undefined &&
    lexicon !== own &&
    positions.every((position) => own.stopWords.has(tokens[position] ?? ''));
  const hits = <T>(find: (lexicon: Lexicon, stems: readonly string[]) => Hit<T>[]): Hit<T>[] =>
    inLanguages.flatMap(({ lexicon, stems }) =>
      find(lexicon, stems).filter((hit) => !isFalseFriend(lexicon, hit)),
    );
  const saidTitles = inLanguages.flatMap(({ titles, stems }) => titles.find(stems, tokens));
  const services = hits((lexicon, stems) => lexicon.services.find(stems, tokens));
  const inTitles = new Set(positionsOf(saidTitles));
  const named = new Set([...inTitles, ...positionsOf(services)]);
  // What the playbook itself names is not of something else.
  const markers = hits((lexicon, stems) => lexicon.markers.find(stems, tokens)).filter(
    ({ value, positions }) => value !== 'outOfDomain' || !positions.every((position) => named.has(position)),
  );
  const outOfDomain = new Set(positionsSaying(markers, 'outOfDomain'));
  const titled = tokens.map((_, position) => inTitles.has(position));
  return {
    tokens,
    lexicons,
    language: written,
    intents: weighIntents(
      inLanguages.flatMap(({ lexicon, stems }, i) =>
        lexicon.intents
          .find(stems, tokens)
          .filter(
            (hit) =>
              !hit.positions.some((position) => outOfDomain.has(position)) && !isFalseFriend(lexicon, hit),
          )
          .map((hit) => ({ ...hit, worth: i === 0 ? 1 : OTHER_LANGUAGE_WORTH })),
      ),
      tokens,
      titled,
    ),
    titled,
    saidPages: [...new Set(longestHits(saidTitles).map(({ value }) => value))],
    markers,
    broad: hits((lexicon, stems) => lexicon.broad.find(stems, tokens)),
    facts: hits((lexicon, stems) => lexicon.factsAsked.find(stems, tokens)),
    roles: hits((lexicon, stems) => lexicon.roles.find(stems, tokens)),
    services,
    phases: hits((lexicon, stems) => lexicon.phases.find(stems, tokens)),
    concepts: new Set(
      hits((lexicon, stems) => [...lexicon.concepts.find(stems), ...lexicon.idioms.find(stems)]).map(
        ({ value }) => value,
      ),
    ),
    isStopWord: markStopWords(tokens, knowledge),
    isOutOfDomain: tokens.map((token) => isOutOfDomain(token, knowledge)),
    corrected,
    spellings: tokens.map((token, i) => joinedWithNeighbour(token, tokens[i - 1], tokens[i + 1])),
  };
}

/** Whether a word is out of domain in one of the languages, stands for no concept there, and is on no page. */
function isOutOfDomain(token: string, knowledge: readonly KnownLanguage[]): boolean {
  const saysSo = knowledge.some(({ lexicon }) => {
    const stem = lexicon.stem(token);
    return lexicon.outOfDomain.has(stem) && lexicon.concepts.alone(stem).length === 0;
  });
  return saysSo && knowledge.every(({ lexicon, index }) => !index.has(lexicon.stem(token)));
}

/** The words of a question, one for each token, with their weights; that of a stop word is 0. */
export function wordsOf(parsed: ParsedQuestion, weightAt: (position: number) => number): Word[] {
  return parsed.tokens.map((token, position) => {
    const weight = parsed.isStopWord[position] ? 0 : weightAt(position);
    return {
      token,
      weight,
      spellings: parsed.spellings[position] ?? [],
      corrected: parsed.corrected[position] ?? false,
    };
  });
}

/** Other spellings of a word, joined with a neighbour: "kick off" may be "kickoff" on the page. */
function joinedWithNeighbour(token: string, before: string | undefined, after: string | undefined): string[] {
  if (isCharacter(token)) return [];
  return [
    ...(before !== undefined && !isCharacter(before) ? [before + token] : []),
    ...(after !== undefined && !isCharacter(after) ? [token + after] : []),
  ];
}

/** The language that knows most of the tokens; the reader's unless another one is `CLEARLY_ANOTHER_LANGUAGE`. */
function languageOf(tokens: readonly string[], locale: Locale, languages: KnownLanguages): Locale {
  const known = (candidate: Locale) =>
    tokens.filter((token) => languages.get(candidate)?.lexicon.words.has(token)).length;
  let best = locale;
  let most = known(locale) + CLEARLY_ANOTHER_LANGUAGE;
  for (const candidate of languages.locales) {
    const count = known(candidate);
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
