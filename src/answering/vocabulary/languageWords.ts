import type { Locale } from '../../playbook/locale';
import { kanaWords } from '../text/kana';
import { lookUpOnce } from '../text/memoise';
import { fold } from '../text/normalise';
import { EXACT, GAP, Phrases } from '../text/phraseMatcher';
import { createStemmer, type Stemmer } from '../text/stemmer';
import { isCharacter, unitsOf } from '../text/tokens';
import {
  type LanguageData,
  MARKERS,
  type Marker,
  WIDER,
  type Wider,
  WORDED_INTENTS,
  type WordedIntent,
} from './schema';
import { createMeanings, type Meanings } from './wordSense';

export type IntentWord = { intent: WordedIntent; strong: boolean };

/** What a name stands for, and the stems that it is found by. */
export type NamedPhrase = { key: string; stems: readonly string[] };

/** One language's data, ready to be found in a text, whatever the playbook is. Phrases are of stems, `stopwords` of whole units. */
export type LanguageWords = {
  locale: Locale;
  stem: Stemmer;
  compounds: boolean;
  /** Letters that stand for one with an accent ("ue" in German), with that one. */
  digraphs: readonly (readonly [string, string])[];
  /** What words are cut short to in chats, as units. */
  shorthand: ReadonlyMap<string, readonly string[]>;
  stopwords: Phrases<true>;
  stopUnits: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  intents: Phrases<IntentWord>;
  markers: Phrases<Marker>;
  wider: Phrases<Wider>;
  roles: readonly NamedPhrase[];
  services: readonly NamedPhrase[];
  phases: readonly NamedPhrase[];
  /** The word for a phase, as a phase's name may hold it. */
  phaseWords: readonly string[];
  /** To be found in text without its stop words. */
  concepts: Phrases<string>;
  /** Those with stop words of their own ("get modern"), to be found in text as it is; so are characters. */
  idioms: Phrases<string>;
  meaningOf: Meanings;
  /** Every word of the data, for telling languages apart and for correcting typing errors. */
  words: ReadonlySet<string>;
  /** Stems of everyday words that questions about other things have. */
  ordinary: ReadonlySet<string>;
};

type Named = Readonly<Record<string, readonly string[]>>;

/** Reads the data of one language; a process needs it once, however often its playbook changes. */
export function readWords(data: LanguageData): LanguageWords {
  const words = new Set<string>();
  const { stopwords, stopUnits } = readStopwords(data, words);
  for (const word of data.ordinary) for (const unit of unitsOf(fold(word))) words.add(unit);
  const cut = createStemmer(data.suffixes.map(fold));
  // Grammar has no endings worth cutting: "quem" must not become "que".
  const stem: Stemmer = (unit) => (stopUnits.has(unit) ? unit : cut(unit));
  const stems = createPhraseReader(stem, words);
  const named = (groups: Named) =>
    Object.entries(groups).flatMap(([key, phrases]) =>
      phrases.map((phrase) => ({ key, stems: stems(phrase) })),
    );

  const markers = new Phrases<Marker>();
  for (const marker of MARKERS) for (const phrase of data.markers[marker]) markers.add(stems(phrase), marker);
  const wider = new Phrases<Wider>();
  for (const kind of WIDER) for (const phrase of data.wider[kind]) wider.add(stems(phrase), kind);
  const intents = new Phrases<IntentWord>();
  for (const intent of WORDED_INTENTS) {
    const { strong, weak } = data.intents[intent];
    for (const phrase of strong) intents.add(stems(phrase), { intent, strong: true });
    for (const phrase of weak) intents.add(stems(phrase), { intent, strong: false });
  }
  const meant = readConcepts(data.concepts, stems, stopUnits);
  return {
    locale: data.locale,
    stem,
    compounds: data.compounds,
    digraphs: Object.entries(data.digraphs),
    shorthand: readShorthand(data, words),
    stopwords,
    stopUnits,
    particles: new Set<string>(data.particles),
    intents,
    markers,
    wider,
    roles: named(data.roles),
    services: named(data.services),
    phases: named(data.phases),
    phaseWords: data.markers.phase.map((phrase) => stems(phrase).join('')),
    ordinary: new Set(data.ordinary.flatMap((word) => ordinaryStem(unitsOf(fold(word)), stem))),
    ...meant,
    meaningOf: createMeanings(stem, stopUnits, meant),
    words,
  };
}

function readStopwords(
  data: LanguageData,
  words: Set<string>,
): Pick<LanguageWords, 'stopwords' | 'stopUnits'> {
  const stopwords = new Phrases<true>();
  const stopUnits = new Set<string>();
  for (const phrase of data.stopwords) {
    const units = unitsOf(fold(phrase));
    stopwords.add(units, true);
    if (units[0] !== undefined && units.length === 1 && !isCharacter(units[0])) stopUnits.add(units[0]);
    for (const unit of units) words.add(unit);
  }
  return { stopwords, stopUnits };
}

/** Of single words only: "sick leave" makes neither "sick" nor "leave" a word of other things. */
function ordinaryStem(units: readonly string[], stem: Stemmer): string[] {
  const [unit] = units;
  return unit === undefined || units.length > 1 ? [] : [stem(unit)];
}

function readShorthand({ shorthand }: LanguageData, words: Set<string>): LanguageWords['shorthand'] {
  const spelled = Object.entries(shorthand).map(
    ([short, long]) => [fold(short), unitsOf(fold(long))] as const,
  );
  for (const [short, long] of spelled) for (const unit of [short, ...long]) words.add(unit);
  return new Map(spelled);
}

/**
 * Reads phrases as their stems, gaps and exact words; their words are added to `words`. The same words come in many
 * phrases, so each is read once.
 */
export function createPhraseReader(stem: Stemmer, words: Set<string>): (phrase: string) => string[] {
  const read = lookUpOnce((word): readonly string[] => {
    if (word === GAP) return [GAP];
    const units = unitsOf(word);
    for (const unit of units) words.add(unit);
    for (const kana of kanaWords(units)) words.add(kana.word);
    return units.map((unit) => (word.startsWith(EXACT) ? EXACT + unit : stem(unit)));
  });
  return (phrase) => fold(phrase).split(' ').flatMap(read);
}

function readConcepts(
  groups: Named,
  stemsOfPhrase: (phrase: string) => string[],
  stopUnits: ReadonlySet<string>,
): Pick<LanguageWords, 'concepts' | 'idioms'> {
  const concepts = new Phrases<string>();
  const idioms = new Phrases<string>();
  for (const [key, phrases] of Object.entries(groups)) {
    for (const phrase of phrases) {
      const units = unitsOf(fold(phrase));
      const stems = stemsOfPhrase(phrase);
      const meaningful = stems.filter((_, i) => !stopUnits.has(units[i] ?? ''));
      const characters = units.some(isCharacter);
      const asItIs = characters || meaningful.length < stems.length;
      if (asItIs) idioms.add(stems, key);
      // "adoption and change management" is also "adoption & change management".
      if (!asItIs || (meaningful.length > 1 && !characters)) concepts.add(meaningful, key);
    }
  }
  return { concepts, idioms };
}
