import { canonicalLocale, type Locale, matchLocale } from '../../playbook/locale';
import type { PersonMemory } from './turn';

export type LocaleChoice = {
  locale: Locale;
  /** What to store about the person after this turn. */
  memory: PersonMemory;
  /**
   * Canonical tag of a language that Teams asked for but the bot does not speak, if the person has not been told yet.
   */
  unserved: Locale | null;
};

/**
 * Chooses the locale: the person's choice, else the locale of this activity, else the last one seen from the person's
 * Teams, else `standard`. Some clients leave the locale out, so a locale seen once is used for later turns without one.
 * Only the person's own choice survives a change of the Teams language.
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
    // Teams uses a language that is not available: an earlier one is no better guess than the default.
    const language = new Intl.Locale(tag).language;
    const told = memory.toldUnserved === language;
    return { locale: standard, memory: { ...memory, toldUnserved: language }, unserved: told ? null : tag };
  }
  const last = memory.lastSeen !== null && available.includes(memory.lastSeen) ? memory.lastSeen : standard;
  return { locale: last, memory, unserved: null };
}
