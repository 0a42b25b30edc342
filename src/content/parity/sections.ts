import type { Locale } from '../../playbook/locale';
import type { PageId, Section, SectionKind } from '../../playbook/page';
import { existenceMessages, judgeExistence } from './existence';
import type { Difference, Translations } from './parity';

/** Sections that users can ask for by name and that a language lacks, has without text, or has alone. */
export function compareSections(page: PageId, pages: Translations): Difference[] {
  const having = new Map<SectionKind, Locale[]>();
  for (const [locale, { sections }] of pages) {
    for (const kind of new Set(sections.filter(saysSomething).map((section) => section.kind))) {
      if (kind !== 'other') having.set(kind, [...(having.get(kind) ?? []), locale]);
    }
  }
  return [...having].flatMap(([kind, locales]) =>
    existenceMessages(judgeExistence(locales, [...pages.keys()]), page, `the section ${kind}`).map(
      (found) => ({ kind: 'section', page, ...found }),
    ),
  );
}

/** An "Approach" section may have no text of its own, because its steps are stored separately. */
function saysSomething({ kind, blocks }: Section): boolean {
  return kind === 'approach' || blocks.length > 0;
}
