import type { Parity } from '../../../content/parity/parity';
import { olderPages, parityRows } from '../findings/parityRows';
import { type Html, html, NOTHING } from './html';
import { languageHeading } from './languageHeading';

/** How much each language has of everything, and in how many places it differs from the others. */
export function languageTable(parity: Parity): Html {
  const rows = parityRows(parity).map(({ label, cells }) =>
    rowOf(
      label,
      cells.map(({ count, differences }) => ({ count, note: differences })),
    ),
  );
  const older = rowOf(
    'refreshed later elsewhere',
    olderPages(parity).map(({ count }) => ({ count, note: 0 })),
  );
  return html`<div class="wide" role="region" aria-label="Languages" tabindex="0"><table>
<caption>What each language has; in parentheses, in how many places it differs</caption>
<thead><tr><th scope="col">Measure</th>${[...parity.counts.keys()].map(languageHeading)}</tr></thead>
<tbody>
${rows}${older}</tbody></table></div>
`;
}

function rowOf(label: string, cells: readonly { count: number; note: number }[]): Html {
  return html`<tr><th scope="row">${label}</th>${cells.map(
    ({ count, note }) => html`<td>${count}${noteOf(note)}</td>`,
  )}</tr>
`;
}

function noteOf(differences: number): Html {
  if (differences === 0) return NOTHING;
  return html` <span class="faint">(${differences})</span>`;
}
