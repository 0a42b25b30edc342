import type { Difference } from '../../../content/parity/parity';
import type { Problem } from '../../../playbook/problem';
import { type Html, html } from './html';

/** The problems of each file, under its name. */
export function problemDetails(
  files: ReadonlyMap<string, readonly Problem[]>,
  places: ReadonlyMap<string, string>,
): Html {
  if (files.size === 0)
    return html`<p>There are none.</p>
`;
  const sections = [...files].map(
    ([file, problems]) => html`<h3 id="${places.get(file) ?? ''}"><code>${file}</code></h3>
<ul class="problems">
${problems.map(problemItem)}</ul>
`,
  );
  return html`${sections}`;
}

function problemItem({ line, severity, message, code }: Problem): Html {
  return html`<li>Line ${line}: <b class="${severity}">${severity}</b> ${message} <code class="faint">${code}</code></li>
`;
}

/** The differences of each page, under its id. */
export function differenceDetails(
  pages: ReadonlyMap<string, readonly Difference[]>,
  places: ReadonlyMap<string, string>,
): Html {
  if (pages.size === 0)
    return html`<p>There are none.</p>
`;
  const sections = [...pages].map(
    ([page, differences]) => html`<h3 id="${places.get(page) ?? ''}">${page}</h3>
<ul>
${differences.map(
  ({ message }) => html`<li>${message}</li>
`,
)}</ul>
`,
  );
  return html`${sections}`;
}
