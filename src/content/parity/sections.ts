import type { Locale } from '../../playbook/locale';
import type { PageId, SectionKind } from '../../playbook/page';
import { existenceMessages, judgeExistence } from './existence';
import type { Difference, Translations } from './parity';

/** Sections that can be asked for by name and that a language lacks or has alone; a misspelt heading is none. */
export function compareSections(page: PageId, pages: Translations): Difference[] {
  const having = new Map<SectionKind, Locale[]>();
  for (const [locale, { sections }] of pages) {
    for (const kind of new Set(sections.map((section) => section.kind))) {
      if (kind !== 'other') having.set(kind, [...(having.get(kind) ?? []), locale]);
    }
  }
  return [...having].flatMap(([kind, locales]) =>
    existenceMessages(judgeExistence(locales, [...pages.keys()]), page, `the section ${kind}`).map(
      (found) => ({ kind: 'section', page, ...found }),
    ),
  );
}
