import type { Locale } from '../playbook/locale';
import type { Playbook, Vocabulary } from '../playbook/playbook';
import { kanaWords } from './kana';
import type { LanguageData, WordedIntent } from './language';
import { fold } from './normalise';
import { EXACT, GAP, Phrases } from './phrases';
import { createStemmer, type Stemmer } from './stem';
import { isCharacter, unitsOf } from './units';

export type Marker = keyof LanguageData['markers'];

export type IntentWord = { intent: WordedIntent; strong: boolean };

/** A phase's name; `explicit` when it says "phase" itself ("Analysephase"), for "migration" alone is also a process. */
export type PhaseWord = { key: string; explicit: boolean };

/** One language's words, ready to be found in a text. All phrases are of stems, `stopwords` of whole units. */
export type Lexicon = {
  locale: Locale;
  stem: Stemmer;
  compounds: boolean;
  stopwords: Phrases<true>;
  stopUnits: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  intents: Phrases<IntentWord>;
  markers: Phrases<Marker>;
  roles: Phrases<string>;
  services: Phrases<string>;
  phases: Phrases<PhaseWord>;
  /** To be found in text without its stop words. */
  concepts: Phrases<string>;
  /** Those with stop words of their own ("get modern"), to be found in text as it is; so are characters. */
  idioms: Phrases<string>;
  /** Every word of the data, for telling languages apart and for correcting typing errors. */
  words: ReadonlySet<string>;
};

/** The data of one language together with what the playbook itself calls its roles, services and phases. */
export function createLexicon(data: LanguageData, playbook: Playbook): Lexicon {
  const cut = createStemmer(data.suffixes.map(fold));
  const words = new Set<string>();
  const stopwords = new Phrases<true>();
  const stopUnits = new Set<string>();
  for (const phrase of data.stopwords) {
    const units = unitsOf(fold(phrase));
    stopwords.add(units, true);
    if (units[0] !== undefined && units.length === 1 && !isCharacter(units[0])) stopUnits.add(units[0]);
    for (const unit of units) words.add(unit);
  }
  // Grammar has no endings worth cutting: "quem" must not become "que".
  const stem: Stemmer = (unit) => (stopUnits.has(unit) ? unit : cut(unit));

  function stemsOf(phrase: string): string[] {
    return fold(phrase)
      .split(/\s+/)
      .flatMap((word) => {
        if (word === GAP) return [GAP];
        const units = unitsOf(word);
        for (const unit of units) words.add(unit);
        for (const kana of kanaWords(units)) words.add(kana.word);
        return units.map((unit) => (word.startsWith(EXACT) ? EXACT + unit : stem(unit)));
      });
  }
  function phrasesOf(groups: Readonly<Record<string, readonly string[]>>): Phrases<string> {
    const found = new Phrases<string>();
    for (const [key, group] of Object.entries(groups)) {
      for (const phrase of group) found.add(stemsOf(phrase), key);
    }
    return found;
  }
  function withLabels(groups: LanguageData['roles'], vocabulary: Vocabulary): Phrases<string> {
    const found = phrasesOf(groups);
    for (const [key, labels] of vocabulary) {
      for (const label of labels.get(data.locale) ?? []) found.add(stemsOf(label), key);
    }
    return found;
  }

  const markers = new Phrases<Marker>();
  for (const [marker, group] of Object.entries(data.markers)) {
    for (const phrase of group) markers.add(stemsOf(phrase), marker as Marker);
  }
  const intents = new Phrases<IntentWord>();
  for (const [intent, { strong, weak }] of Object.entries(data.intents)) {
    for (const phrase of strong)
      intents.add(stemsOf(phrase), { intent: intent as WordedIntent, strong: true });
    for (const phrase of weak)
      intents.add(stemsOf(phrase), { intent: intent as WordedIntent, strong: false });
  }
  const phases = new Phrases<PhaseWord>();
  const phaseStems = data.markers.phase.map((phrase) => stemsOf(phrase).join(''));
  const addPhase = (key: string, phrase: string) => {
    const stems = stemsOf(phrase);
    phases.add(stems, { key, explicit: phaseStems.some((word) => stems.join('').includes(word)) });
  };
  for (const [key, group] of Object.entries(data.phases)) for (const phrase of group) addPhase(key, phrase);
  for (const [key, labels] of playbook.phases) {
    for (const label of labels.get(data.locale) ?? []) addPhase(key, label);
  }
  const concepts = new Phrases<string>();
  const idioms = new Phrases<string>();
  for (const [key, group] of Object.entries(data.concepts)) {
    for (const phrase of group) {
      const units = unitsOf(fold(phrase));
      const stems = stemsOf(phrase);
      // "adoption and change management" is also "adoption & change management".
      const meaningful = stems.filter((_, i) => !stopUnits.has(units[i] ?? ''));
      const whole = meaningful.length < stems.length || units.some(isCharacter);
      if (whole) idioms.add(stems, key);
      if (!whole || (meaningful.length > 1 && !units.some(isCharacter))) concepts.add(meaningful, key);
    }
  }
  return {
    locale: data.locale,
    stem,
    compounds: data.compounds,
    stopwords,
    stopUnits,
    particles: new Set<string>(data.particles),
    intents,
    markers,
    roles: withLabels(data.roles, playbook.roles),
    services: withLabels(data.services, playbook.services),
    phases,
    concepts,
    idioms,
    words,
  };
}
