import { LITERALS } from '../../content/language/literalsOfAll';
import type { Parity } from '../../content/parity/parity';

/**
 * A line for each language whose headings and tables cannot be read in its own words: most of what such a language lacks
 * has this one cause.
 */
export function wordlessLines({ counts }: Parity): string {
  return [...counts.keys()]
    .filter((locale) => !LITERALS.languages.has(locale))
    .map(
      (locale) =>
        `${locale} has no words for headings, marks and tables: write these as another language does ("## Overview", "Primary Role:", "Task ID"), or add src/content/language/${locale}.json\n`,
    )
    .join('');
}
