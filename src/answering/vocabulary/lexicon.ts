import type { Locale } from '../../playbook/locale';
import type { Playbook, Vocabulary } from '../../playbook/playbook';
import { PhraseMatcher } from '../text/phraseMatcher';
import { createPhraseReader, type LanguageWords, type NamedPhrase } from './languageWords';

/** A phase that was named; `explicit` when the name says "phase" ("Analysephase"): "migration" may also be a process. */
export type PhaseWord = { key: string; explicit: boolean };

/** One language's words with what the playbook calls its roles, services and phases in that language. */
export type Lexicon = Omit<LanguageWords, 'roles' | 'services' | 'phases' | 'phaseWords'> & {
  /** Those names of the playbook, as far as they are its own. */
  labels: Labels;
  /** Whether Chinese and Japanese are compared by pairs of characters, not by single ones. */
  pairs: boolean;
  roles: PhraseMatcher<string>;
  /** The names that `roles` finds. */
  roleNames: readonly NamedPhrase[];
  services: PhraseMatcher<string>;
  phases: PhraseMatcher<PhaseWord>;
};

type Labels = { roles: NamedLabels; services: NamedLabels; phases: NamedLabels };
type NamedLabels = [key: string, labels: readonly string[]][];

/** What the playbook calls its roles, services and phases in `locale`; no labels where no page of that language has any. */
export function labelsOf({ roles, services, phases }: Playbook, locale: Locale): Labels {
  const of = (vocabulary: Vocabulary): NamedLabels =>
    [...vocabulary].map(([key, labels]) => [key, labels.get(locale) ?? []]);
  return { roles: of(roles), services: of(services), phases: of(phases) };
}

/** The lexicon of a language for `playbook`, whose own names are found like the phrases of the data. */
export function createLexicon(data: LanguageWords, playbook: Playbook, pairs: boolean): Lexicon {
  const { phaseWords, ...shared } = data;
  const words = new Set(data.words);
  const labels = labelsOf(playbook, data.locale);
  const stems = createPhraseReader(data.stem, words);
  const named = (known: readonly NamedPhrase[], ofPlaybook: NamedLabels): NamedPhrase[] => [
    ...known,
    ...ofPlaybook.flatMap(([key, phrases]) => phrases.map((phrase) => ({ key, stems: stems(phrase) }))),
  ];

  const roles = new PhraseMatcher<string>();
  const roleNames = named(data.roles, labels.roles);
  for (const role of roleNames) roles.add(role.stems, role.key);
  const services = new PhraseMatcher<string>();
  for (const service of named(data.services, labels.services)) services.add(service.stems, service.key);
  const phases = new PhraseMatcher<PhaseWord>();
  for (const phase of named(data.phases, labels.phases)) {
    const name = phase.stems.join('');
    phases.add(phase.stems, { key: phase.key, explicit: phaseWords.some((word) => name.includes(word)) });
  }
  return { ...shared, labels, pairs, roles, roleNames, services, phases, words };
}
