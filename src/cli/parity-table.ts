import type { Counts, Difference, Parity } from '../content/parity/parity';
import type { Locale } from '../playbook/locale';

const ROWS: { label: string; of: (counts: Counts) => number; kinds: Difference['kind'][] }[] = [
  { label: 'pages', of: ({ pages }) => pages, kinds: ['page'] },
  { label: 'steps', of: ({ steps }) => steps, kinds: ['step'] },
  { label: 'tasks', of: ({ tasks }) => tasks, kinds: ['task'] },
  { label: 'mandatory', of: ({ mandatory }) => mandatory, kinds: ['requirement'] },
  { label: 'roles', of: ({ roles }) => roles, kinds: ['role'] },
  { label: 'links', of: ({ links }) => links, kinds: ['link'] },
];

/** A table of the languages: how much each has, and in parentheses in how many places it differs. */
export function parityTable({ counts, differences }: Parity): string {
  const locales = [...counts.keys()];
  const differing = (locale: Locale, kinds: readonly Difference['kind'][]) =>
    differences.filter((difference) => difference.locale === locale && kinds.includes(difference.kind))
      .length;
  const rows = [
    ['', ...locales],
    ...ROWS.map(({ label, of, kinds }) => [
      label,
      ...locales.map((locale) => {
        const own = counts.get(locale);
        const different = differing(locale, kinds);
        return `${own ? of(own) : 0}${different > 0 ? ` (${different})` : ''}`;
      }),
    ]),
    ['older', ...locales.map((locale) => String(differing(locale, ['refresh'])))],
  ];
  return `${typeset(rows)}In parentheses: differences; older: pages refreshed later in another language.\n`;
}

function typeset(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
