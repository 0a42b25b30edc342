import type { PageId } from '../../../playbook/page';
import { counted } from '../../command/counted';
import { errorCount } from '../findings/checked';
import { type Html, html, NOTHING } from './html';
import { languageHeading } from './languageHeading';
import type { MatrixCell, MatrixRow } from './matrix';

/** Where the details of a file and of a page stand. */
export type Places = { files: ReadonlyMap<string, string>; pages: ReadonlyMap<PageId, string> };

/** The table pages × languages; each cell leads to its details. */
export function matrixTable(rows: readonly MatrixRow[], locales: readonly string[], places: Places): Html {
  return html`<div class="wide" role="region" aria-label="Pages and languages" tabindex="0"><table class="matrix">
<caption>Each page in each language; – where few languages have the page</caption>
<thead><tr><th scope="col">Page</th>${locales.map(languageHeading)}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, places))}</tbody></table></div>
`;
}

function rowOf({ page, cells }: MatrixRow, places: Places): Html {
  return html`<tr><th scope="row">${page}</th>${cells.map(({ cell }) => cellOf(cell, page, places))}</tr>
`;
}

function cellOf(cell: MatrixCell, page: PageId, { files, pages }: Places): Html {
  switch (cell.kind) {
    case 'missing':
      return html`<td><a class="error" href="#${pages.get(page) ?? ''}">missing</a></td>`;
    case 'elsewhere':
      return html`<td class="faint">–</td>`;
    case 'present': {
      const errors = errorCount(cell.problems);
      const parts = [
        linkTo(files.get(cell.file), errors, 'error', 'error'),
        linkTo(files.get(cell.file), cell.problems.length - errors, 'warning', 'warning'),
        linkTo(pages.get(page), cell.differences.length, 'difference', ''),
      ];
      const isFine = cell.problems.length === 0 && cell.differences.length === 0;
      return isFine ? html`<td class="good">ok</td>` : html`<td>${parts}</td>`;
    }
  }
}

function linkTo(place: string | undefined, count: number, what: string, look: string): Html {
  if (count === 0) return NOTHING;
  return html`<a class="${look}" href="#${place ?? ''}">${counted(count, what)}</a>`;
}
