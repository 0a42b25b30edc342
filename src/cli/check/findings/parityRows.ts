import type { Counts, Difference, Parity } from '../../../content/parity/parity';
import type { Locale } from '../../../playbook/locale';

/** One thing that is counted in each language, and how many places differ in it. */
export type ParityRow = { label: string; cells: { locale: Locale; count: number; differences: number }[] };

const QUESTIONS = 'questions';

const MEASURES: { label: string; of: (counts: Counts) => number; kind: Difference['kind'] | null }[] = [
  { label: 'pages', of: ({ pages }) => pages, kind: 'page' },
  { label: 'sections', of: ({ sections }) => sections, kind: 'section' },
  { label: 'steps', of: ({ steps }) => steps, kind: 'step' },
  { label: 'tasks', of: ({ tasks }) => tasks, kind: 'task' },
  { label: 'mandatory', of: ({ mandatory }) => mandatory, kind: 'requirement' },
  { label: 'roles', of: ({ roles }) => roles, kind: 'role' },
  { label: 'links', of: ({ links }) => links, kind: 'link' },
  { label: QUESTIONS, of: ({ questions }) => questions, kind: null },
];

/** What each language has, measure by measure; questions only where authors have written some. */
export function parityRows({ counts, differences }: Parity): ParityRow[] {
  const rows = MEASURES.map(({ label, of, kind }) => ({
    label,
    cells: [...counts].map(([locale, own]) => ({
      locale,
      count: of(own),
      differences: kind === null ? 0 : differencesOf(differences, locale, kind),
    })),
  }));
  return rows.filter(({ label, cells }) => label !== QUESTIONS || cells.some(({ count }) => count > 0));
}

/** In each language, the pages that were refreshed later in another one. */
export function olderPages({ counts, differences }: Parity): { locale: Locale; count: number }[] {
  return [...counts.keys()].map((locale) => ({
    locale,
    count: differencesOf(differences, locale, 'refresh'),
  }));
}

function differencesOf(differences: readonly Difference[], locale: Locale, kind: Difference['kind']): number {
  return differences.filter((difference) => difference.locale === locale && difference.kind === kind).length;
}
