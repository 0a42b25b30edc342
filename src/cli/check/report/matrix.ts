import type { Difference } from '../../../content/parity/parity';
import type { Locale } from '../../../playbook/locale';
import type { PageId } from '../../../playbook/page';
import type { Playbook } from '../../../playbook/playbook';
import type { Problem } from '../../../playbook/problem';
import type { Checked } from '../findings/checked';

/** What is to be said of a page in one language. */
export type MatrixCell =
  | { kind: 'present'; file: string; problems: readonly Problem[]; differences: readonly Difference[] }
  /** Another language has the page, and this one should. */
  | { kind: 'missing' }
  /** Only few languages have the page, so that this one need not. */
  | { kind: 'elsewhere' };

export type MatrixRow = { page: PageId; cells: { locale: Locale; cell: MatrixCell }[] };

/** Every page of the playbook, by id, in every language. */
export function matrixOf({ playbook, problems, parity }: Checked): MatrixRow[] {
  return pageIds(playbook).map((page) => {
    const differences = parity.differences.filter((difference) => difference.page === page);
    return {
      page,
      cells: playbook.locales.map((locale) => {
        const file = playbook.pages.get(locale)?.get(page)?.file;
        const own = differences.filter((difference) => difference.locale === locale);
        if (file === undefined) {
          const cell: MatrixCell = { kind: own.length > 0 ? 'missing' : 'elsewhere' };
          return { locale, cell };
        }
        const found = problems.filter((problem) => problem.file === file);
        return { locale, cell: { kind: 'present' as const, file, problems: found, differences: own } };
      }),
    };
  });
}

function pageIds(playbook: Playbook): PageId[] {
  return [...new Set([...playbook.pages.values()].flatMap((own) => [...own.keys()]))].sort();
}
