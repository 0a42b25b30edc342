import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';

/** Which languages differ from the others in having or lacking something: `lacking` or `alone`. */
export type Existence = { kind: 'lacking' | 'alone'; locales: Locale[]; others: Locale[] };

/**
 * Judges something that the languages `having` have and the rest of `all` lack. If the source language or at least
 * half of the languages have it, the others lack it. Otherwise `having` are alone with it. Null when all have it.
 */
export function judgeExistence(having: readonly Locale[], all: readonly Locale[]): Existence | null {
  const missing = all.filter((locale) => !having.includes(locale));
  if (missing.length === 0) return null;
  if (having.includes(SOURCE_LOCALE) || having.length >= missing.length) {
    return { kind: 'lacking', locales: missing, others: [...having] };
  }
  return { kind: 'alone', locales: [...having], others: missing };
}

/** One message per differing language; `what` is text such as "task 4101". */
export function existenceMessages(
  existence: Existence | null,
  subject: string,
  what: string,
): { locale: Locale; message: string }[] {
  if (!existence) return [];
  const { kind, locales, others } = existence;
  return locales.map((locale) => ({
    locale,
    message:
      kind === 'lacking'
        ? `${locale} ${subject} lacks ${what}`
        : `${locale} ${subject} has ${what}, which ${others.join(', ')} ${others.length > 1 ? 'lack' : 'lacks'}`,
  }));
}
