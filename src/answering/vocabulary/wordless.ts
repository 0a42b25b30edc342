import type { Locale } from '../../playbook/locale';
import { BROAD_KINDS, WORDED_INTENTS } from '../topic';
import { type LanguageWords, readWords } from './languageWords';
import { FACT_KINDS, MARKERS } from './schema';

/**
 * A language that the program has no words of: its pages are found by their own, each as it is written, and what is asked
 * for by the words of other languages.
 */
export function wordless(locale: Locale): LanguageWords {
  return readWords({
    locale,
    suffixes: [],
    compounds: false,
    capitalNouns: false,
    stopwords: [],
    particles: [],
    outOfDomain: [],
    digraphs: {},
    shorthand: {},
    intents: each(WORDED_INTENTS, () => ({ strong: [], weak: [] })),
    markers: each(MARKERS, () => []),
    broad: each(BROAD_KINDS, () => []),
    facts: each(FACT_KINDS, () => ({ asked: [], said: [] })),
    roles: {},
    services: {},
    phases: {},
    concepts: {},
  });
}

/** Whether the program has words of a language beside what the pages in it say. */
export function isWordless({ stopWords }: Pick<LanguageWords, 'stopWords'>): boolean {
  return stopWords.size === 0;
}

function each<Key extends string, Value>(keys: readonly Key[], value: () => Value): Record<Key, Value> {
  const entries = keys.map((key) => [key, value()] as const);
  return Object.fromEntries(entries) as Record<Key, Value>;
}
