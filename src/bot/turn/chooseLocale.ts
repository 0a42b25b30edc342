import { canonicalLocale, type Locale, matchLocale } from '../../playbook/locale';
import type { PersonMemory } from './turn';

export type LocaleChoice = {
  locale: Locale;
  /** What to remember of the person after this turn. */
  memory: PersonMemory;
  /** A language that Teams asked for, is not served, and of which the person is to be told now; canonical tag. */
  unserved: Locale | null;
};

/**
 * The language to speak: what the person chose, else what this activity says, else what the person's Teams said the
 * last time, else `standard`. Activities are unreliable (some clients leave the locale out), so that a language seen
 * once serves the turns that name none; only the person's own choice outlives a changed Teams language.
 */
export function chooseLocale(
  hints: readonly string[],
  memory: PersonMemory,
  available: readonly Locale[],
  standard: Locale,
): LocaleChoice {
  const tags = hints.map((hint) => canonicalLocale(hint)).filter((tag) => tag !== undefined);
  const seen = tags.map((tag) => matchLocale(tag, available)).find((locale) => locale !== undefined) ?? null;
  if (memory.chosen !== null && available.includes(memory.chosen)) {
    return { locale: memory.chosen, memory: seen ? { ...memory, lastSeen: seen } : memory, unserved: null };
  }
  if (seen !== null) return { locale: seen, memory: { ...memory, lastSeen: seen }, unserved: null };
  const [tag] = tags;
  if (tag !== undefined) {
    // Teams speaks a language of which the playbook has no pages: an earlier one is no better guess than the default.
    const language = new Intl.Locale(tag).language;
    const told = memory.toldUnserved === language;
    return { locale: standard, memory: { ...memory, toldUnserved: language }, unserved: told ? null : tag };
  }
  const last = memory.lastSeen !== null && available.includes(memory.lastSeen) ? memory.lastSeen : standard;
  return { locale: last, memory, unserved: null };
}
