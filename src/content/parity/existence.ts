import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';

/** Who is at odds about a thing that some languages have and others lack. */
export type Existence = { kind: 'lacking' | 'alone'; locales: Locale[]; others: Locale[] };

/**
 * Judges a thing that `having` have among `all`. What the source language or most languages have is lacking in the
 * others; what few have, and not the source language, they have alone. Null when all have it.
 */
export function judgeExistence(having: readonly Locale[], all: readonly Locale[]): Existence | null {
  const missing = all.filter((locale) => !having.includes(locale));
  if (missing.length === 0) return null;
  if (having.includes(SOURCE_LOCALE) || having.length >= missing.length) {
    return { kind: 'lacking', locales: missing, others: [...having] };
  }
  return { kind: 'alone', locales: [...having], others: missing };
}

/** One message for each language at odds; `what` is such as "task 4101". */
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
