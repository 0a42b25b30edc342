import type { Locale } from '../../playbook/locale';
import type { Knowledge, LanguageKnowledge } from '../search/languageKnowledge';
import type { Word } from '../search/queryTerms';
import { placesOf, placesSaying } from '../text/matches';
import { normaliseQuestion } from '../text/normalise';
import type { Hit } from '../text/phraseMatcher';
import { isCharacter, unitsOf } from '../text/tokens';
import type { Lexicon, PhaseWord } from '../vocabulary/lexicon';
import type { Marker, Wider } from '../vocabulary/schema';
import { corrections, spelledOut } from './corrections';
import { type Evidence, weighIntents } from './intentEvidence';
import { stoppedWords } from './stopWords';

/** A question taken apart: what its words may mean, before anything was looked up. */
export type Reading = {
  units: readonly string[];
  /** The languages it was read in, the reader's first. */
  lexicons: readonly Lexicon[];
  intents: readonly Evidence[];
  markers: readonly Hit<Marker>[];
  wider: readonly Hit<Wider>[];
  roles: readonly Hit<string>[];
  services: readonly Hit<string>[];
  phases: readonly Hit<PhaseWord>[];
  /** The keys of the concepts that it mentions. */
  concepts: ReadonlySet<string>;
  /** By place: the word is one of other things than the playbook's. */
  ordinary: readonly boolean[];
  /** By place: the word is grammar or politeness. */
  stopped: readonly boolean[];
  /** By place: the word is part of a title that is said as a whole. */
  titled: readonly boolean[];
  /** By place: other spellings of the word. */
  spellings: readonly (readonly string[])[];
  /** By place: the word was typed differently. */
  corrected: readonly boolean[];
};

/** What another language's words say counts a little less than the same said in the reader's own. */
const FOREIGN = 0.9;
/** So many more words of a question must be known in another language before it is taken for that one. */
const CLEARLY_FOREIGN = 1;

/** Reads `text` in the reader's language, in English, and in the language that it looks like. */
export function readQuestion(text: string, locale: Locale, languages: LanguageKnowledge): Reading {
  const typed = unitsOf(normaliseQuestion(text));
  const written = spoken(typed, locale, languages);
  const knowledge = languages.readersOf(locale, written);
  const lexicons = knowledge.map(({ lexicon }) => lexicon);
  const own = languages.get(written)?.lexicon;
  const { units, corrected } = corrections(spelledOut(typed, own, lexicons), knowledge);
  const readings = knowledge.map(({ lexicon, titles }) => ({
    lexicon,
    titles,
    stems: units.map(lexicon.stem),
  }));
  /** Grammar of the language it is written in means nothing in another one: "no" is "in the" in Portuguese. */
  const isFalseFriend = (lexicon: Lexicon, { places }: Hit<unknown>) =>
    own !== undefined && lexicon !== own && places.every((place) => own.stopUnits.has(units[place] ?? ''));
  const hits = <T>(find: (lexicon: Lexicon, stems: readonly string[]) => Hit<T>[]): Hit<T>[] =>
    readings.flatMap(({ lexicon, stems }) =>
      find(lexicon, stems).filter((hit) => !isFalseFriend(lexicon, hit)),
    );
  const markers = hits((lexicon, stems) => lexicon.markers.find(stems, units));
  const elsewhere = new Set(placesSaying(markers, 'elsewhere'));
  const titles = new Set(placesOf(readings.flatMap(({ titles, stems }) => titles.find(stems, units))));
  const titled = units.map((_, place) => titles.has(place));
  return {
    units,
    lexicons,
    intents: weighIntents(
      readings.flatMap(({ lexicon, stems }, i) =>
        lexicon.intents
          .find(stems, units)
          .filter((hit) => !hit.places.some((place) => elsewhere.has(place)) && !isFalseFriend(lexicon, hit))
          .map((hit) => ({ ...hit, worth: i === 0 ? 1 : FOREIGN })),
      ),
      units,
      titled,
    ),
    titled,
    markers,
    wider: hits((lexicon, stems) => lexicon.wider.find(stems, units)),
    roles: hits((lexicon, stems) => lexicon.roles.find(stems, units)),
    services: hits((lexicon, stems) => lexicon.services.find(stems, units)),
    phases: hits((lexicon, stems) => lexicon.phases.find(stems, units)),
    concepts: new Set(
      hits((lexicon, stems) => [...lexicon.concepts.find(stems), ...lexicon.idioms.find(stems)]).map(
        ({ value }) => value,
      ),
    ),
    stopped: stoppedWords(units, knowledge),
    ordinary: units.map((unit) => isOrdinary(unit, knowledge)),
    corrected,
    spellings: units.map((unit, i) => joinedWithNeighbour(unit, units[i - 1], units[i + 1])),
  };
}

/** A word of other things in one of the languages, that no page has and that means nothing of the playbook's. */
function isOrdinary(unit: string, knowledge: readonly Knowledge[]): boolean {
  const saysSo = knowledge.some(({ lexicon }) => {
    const stem = lexicon.stem(unit);
    return lexicon.ordinary.has(stem) && lexicon.concepts.alone(stem).length === 0;
  });
  return saysSo && knowledge.every(({ lexicon, index }) => !index.has(lexicon.stem(unit)));
}

/** The words with their weights, grammar with none. */
export function wordsOf(reading: Reading, weightAt: (place: number) => number): Word[] {
  return reading.units.map((unit, place) => {
    const weight = reading.stopped[place] ? 0 : weightAt(place);
    return {
      unit,
      weight,
      spellings: reading.spellings[place] ?? [],
      corrected: reading.corrected[place] ?? false,
    };
  });
}

/** "kick off" may be written "kickoff" on the page. */
function joinedWithNeighbour(unit: string, before: string | undefined, after: string | undefined): string[] {
  if (isCharacter(unit)) return [];
  return [
    ...(before !== undefined && !isCharacter(before) ? [before + unit] : []),
    ...(after !== undefined && !isCharacter(after) ? [unit + after] : []),
  ];
}

function spoken(units: readonly string[], locale: Locale, languages: LanguageKnowledge): Locale {
  const known = (candidate: Locale) =>
    units.filter((unit) => languages.get(candidate)?.lexicon.words.has(unit)).length;
  let best = locale;
  let most = known(locale) + CLEARLY_FOREIGN;
  for (const candidate of languages.locales) {
    const count = known(candidate);
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
