import type { Locale } from '../../playbook/locale';
import { kanaWords } from '../text/kana';
import { memoise } from '../text/memoise';
import { fold } from '../text/normalise';
import { EXACT, GAP, PhraseMatcher } from '../text/phraseMatcher';
import { createStemmer, type Stemmer } from '../text/stemmer';
import { isCharacter, tokensOf } from '../text/tokens';
import { BROAD_KINDS, type BroadKind, WORDED_INTENTS, type WordedIntent } from '../topic';
import { FACT_KINDS, type FactKind, type LanguageData, MARKERS, type Marker } from './schema';
import { createWordSenses, type WordSenses } from './wordSense';

/** What a phrase for an intent says: names what is asked for (`strong`) or only hints at it. */
export type IntentWord = { intent: WordedIntent; strong: boolean };

/** A name of a role, service or phase as its stems, with the key of what it names. */
export type NamedPhrase = { key: string; stems: readonly string[] };

/** One language's data, ready to be found in a text; the same for every playbook. Phrases are of stems. */
export type LanguageWords = {
  locale: Locale;
  stem: Stemmer;
  compounds: boolean;
  capitalNouns: boolean;
  /** Letters that are typed for an accented one, with that letter without its accent: `['ue', 'u']`. */
  digraphs: readonly (readonly [string, string])[];
  /** Short forms of words in chats, with the tokens that they stand for. */
  shorthand: ReadonlyMap<string, readonly string[]>;
  /** All of them, as tokens. */
  stopPhrases: PhraseMatcher<true>;
  /** Those of a single token, characters aside: a character may be part of a longer word. */
  stopWords: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  intents: PhraseMatcher<IntentWord>;
  markers: PhraseMatcher<Marker>;
  broad: PhraseMatcher<BroadKind>;
  /** What asks for a fact, and what says one. */
  factsAsked: PhraseMatcher<FactKind>;
  factsSaid: PhraseMatcher<FactKind>;
  roles: readonly NamedPhrase[];
  services: readonly NamedPhrase[];
  phases: readonly NamedPhrase[];
  /** The words for "phase": a phase's name with one of them in it is said as that of a phase. */
  phaseWords: readonly string[];
  /** Keys of concepts, by phrases to be found in text without its stop words. */
  concepts: PhraseMatcher<string>;
  /** Keys of concepts, by phrases to be found in text as it is: those of characters, or with stop words ("get modern"). */
  idioms: PhraseMatcher<string>;
  senseOf: WordSenses;
  /** Every word of the data, for telling languages apart and for correcting typing errors. */
  words: ReadonlySet<string>;
  /** Stems of everyday words that tell a question about something else. */
  outOfDomain: ReadonlySet<string>;
};

type Named = Readonly<Record<string, readonly string[]>>;

/** Prepares the data of one language. Once for a process is enough, however often its playbook changes. */
export function readWords(data: LanguageData): LanguageWords {
  const words = new Set<string>();
  const { stopPhrases, stopWords } = readStopWords(data, words);
  for (const word of data.outOfDomain) for (const token of tokensOf(fold(word))) words.add(token);
  const cut = createStemmer(data.suffixes.map(fold));
  // Grammar has no endings worth cutting: "quem" must not become "que".
  const stem: Stemmer = (token) => (stopWords.has(token) ? token : cut(token));
  const stems = createPhraseReader(stem, words);
  const named = (groups: Named) =>
    Object.entries(groups).flatMap(([key, phrases]) =>
      phrases.map((phrase) => ({ key, stems: stems(phrase) })),
    );

  const markers = new PhraseMatcher<Marker>();
  for (const marker of MARKERS) for (const phrase of data.markers[marker]) markers.add(stems(phrase), marker);
  const broad = new PhraseMatcher<BroadKind>();
  for (const kind of BROAD_KINDS) for (const phrase of data.broad[kind]) broad.add(stems(phrase), kind);
  // Everyday words: they tell nothing of the language that a question is in, and correct no typing error.
  const factStems = createPhraseReader(stem, new Set());
  const [factsAsked, factsSaid] = [new PhraseMatcher<FactKind>(), new PhraseMatcher<FactKind>()];
  for (const kind of FACT_KINDS) {
    for (const phrase of data.facts[kind].asked) factsAsked.add(factStems(phrase), kind);
    for (const phrase of data.facts[kind].said) factsSaid.add(factStems(phrase), kind);
  }
  const intents = new PhraseMatcher<IntentWord>();
  for (const intent of WORDED_INTENTS) {
    const { strong, weak } = data.intents[intent];
    for (const phrase of strong) intents.add(stems(phrase), { intent, strong: true });
    for (const phrase of weak) intents.add(stems(phrase), { intent, strong: false });
  }
  const meant = readConcepts(data.concepts, stems, stopWords);
  return {
    locale: data.locale,
    stem,
    compounds: data.compounds,
    capitalNouns: data.capitalNouns,
    digraphs: Object.entries(data.digraphs),
    shorthand: readShorthand(data, words),
    stopPhrases,
    stopWords,
    particles: new Set<string>(data.particles),
    intents,
    markers,
    broad,
    factsAsked,
    factsSaid,
    roles: named(data.roles),
    services: named(data.services),
    phases: named(data.phases),
    phaseWords: data.markers.phase.map((phrase) => stems(phrase).join('')),
    outOfDomain: new Set(data.outOfDomain.flatMap((word) => singleWordStem(tokensOf(fold(word)), stem))),
    ...meant,
    senseOf: createWordSenses(stem, stopWords, meant),
    words,
  };
}

function readStopWords(
  data: LanguageData,
  words: Set<string>,
): Pick<LanguageWords, 'stopPhrases' | 'stopWords'> {
  const stopPhrases = new PhraseMatcher<true>();
  const stopWords = new Set<string>();
  for (const phrase of data.stopwords) {
    const tokens = tokensOf(fold(phrase));
    stopPhrases.add(tokens, true);
    if (tokens[0] !== undefined && tokens.length === 1 && !isCharacter(tokens[0])) stopWords.add(tokens[0]);
    for (const token of tokens) words.add(token);
  }
  return { stopPhrases, stopWords };
}

/** The stem of a single word, none of several: "sick leave" makes neither "sick" nor "leave" out of domain. */
function singleWordStem(tokens: readonly string[], stem: Stemmer): string[] {
  const [token] = tokens;
  return token === undefined || tokens.length > 1 ? [] : [stem(token)];
}

function readShorthand({ shorthand }: LanguageData, words: Set<string>): LanguageWords['shorthand'] {
  const spelled = Object.entries(shorthand).map(
    ([short, long]) => [fold(short), tokensOf(fold(long))] as const,
  );
  for (const [short, long] of spelled) for (const token of [short, ...long]) words.add(token);
  return new Map(spelled);
}

/**
 * A reader of phrases as their stems, gaps and exact words, for `PhraseMatcher.add`. Adds every word that it reads to
 * `words`, katakana words as a whole as well.
 */
export function createPhraseReader(stem: Stemmer, words: Set<string>): (phrase: string) => string[] {
  const read = memoise((word): readonly string[] => {
    if (word === GAP) return [GAP];
    const tokens = tokensOf(word);
    for (const token of tokens) words.add(token);
    for (const kana of kanaWords(tokens)) words.add(kana.word);
    return tokens.map((token) => (word.startsWith(EXACT) ? EXACT + token : stem(token)));
  });
  return (phrase) => fold(phrase).split(' ').flatMap(read);
}

function readConcepts(
  groups: Named,
  stemsOfPhrase: (phrase: string) => string[],
  stopWords: ReadonlySet<string>,
): Pick<LanguageWords, 'concepts' | 'idioms'> {
  const concepts = new PhraseMatcher<string>();
  const idioms = new PhraseMatcher<string>();
  for (const [key, phrases] of Object.entries(groups)) {
    for (const phrase of phrases) {
      const tokens = tokensOf(fold(phrase));
      const stems = stemsOfPhrase(phrase);
      const meaningful = stems.filter((_, i) => !stopWords.has(tokens[i] ?? ''));
      const characters = tokens.some(isCharacter);
      const asItIs = characters || meaningful.length < stems.length;
      if (asItIs) idioms.add(stems, key);
      // "adoption and change management" is also "adoption & change management".
      if (!asItIs || (meaningful.length > 1 && !characters)) concepts.add(meaningful, key);
    }
  }
  return { concepts, idioms };
}
