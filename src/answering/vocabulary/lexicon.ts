import type { Locale } from '../../playbook/locale';
import type { Playbook, Vocabulary } from '../../playbook/playbook';
import { Phrases } from '../text/phraseMatcher';
import { createPhraseReader, type LanguageWords, type NamedPhrase } from './languageWords';

/** A phase's name; `explicit` when it says "phase" itself ("Analysephase"), for "migration" alone is also a process. */
export type PhaseWord = { key: string; explicit: boolean };

/** One language's words together with what the playbook itself calls its roles, services and phases. */
export type Lexicon = Omit<LanguageWords, 'roles' | 'services' | 'phases' | 'phaseWords'> & {
  /** What the playbook calls its roles, services and phases in this language; the rest is data. */
  labels: Labels;
  /** Whether characters are compared in pairs. */
  pairs: boolean;
  roles: Phrases<string>;
  services: Phrases<string>;
  phases: Phrases<PhaseWord>;
};

type Labels = { roles: NamedLabels; services: NamedLabels; phases: NamedLabels };
type NamedLabels = [key: string, labels: readonly string[]][];

/** What the playbook calls its keys in `locale`; none where no page of that language uses one. */
export function labelsOf({ roles, services, phases }: Playbook, locale: Locale): Labels {
  const of = (vocabulary: Vocabulary): NamedLabels =>
    [...vocabulary].map(([key, labels]) => [key, labels.get(locale) ?? []]);
  return { roles: of(roles), services: of(services), phases: of(phases) };
}

/** The words of a language with those of `playbook`, whose names are found like any other phrase. */
export function createLexicon(data: LanguageWords, playbook: Playbook, pairs: boolean): Lexicon {
  const { phaseWords, ...shared } = data;
  const words = new Set(data.words);
  const labels = labelsOf(playbook, data.locale);
  const stems = createPhraseReader(data.stem, words);
  const named = (known: readonly NamedPhrase[], ofPlaybook: NamedLabels): NamedPhrase[] => [
    ...known,
    ...ofPlaybook.flatMap(([key, phrases]) => phrases.map((phrase) => ({ key, stems: stems(phrase) }))),
  ];

  const roles = new Phrases<string>();
  for (const role of named(data.roles, labels.roles)) roles.add(role.stems, role.key);
  const services = new Phrases<string>();
  for (const service of named(data.services, labels.services)) services.add(service.stems, service.key);
  const phases = new Phrases<PhaseWord>();
  for (const phase of named(data.phases, labels.phases)) {
    const name = phase.stems.join('');
    phases.add(phase.stems, { key: phase.key, explicit: phaseWords.some((word) => name.includes(word)) });
  }
  return { ...shared, labels, pairs, roles, services, phases, words };
}
