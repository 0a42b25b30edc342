import { pageCount } from '../../../playbook/playbook';
import { type Checked, errorCount } from '../findings/checked';
import { anchors } from './anchors';
import { differenceDetails, problemDetails } from './details';
import { grouped } from './grouped';
import { type Html, html } from './html';
import { languageTable } from './languageTable';
import { matrixOf } from './matrix';
import { matrixTable } from './matrixTable';
import { STYLE } from './style';

/** What was checked as one HTML page that needs nothing else. The same content gives the same page. */
export function reportPage(checked: Checked): string {
  const { playbook, problems, parity } = checked;
  const files = grouped(problems, ({ file }) => file);
  const pages = grouped(parity.differences, ({ page }) => page);
  const places = { files: anchors('file', files.keys()), pages: anchors('page', pages.keys()) };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Playbook check</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<header>
<h1>Playbook check</h1>
<p class="faint">Content ${playbook.version}, in ${playbook.locales.join(', ')}</p>
${totals(checked)}</header>
<main>
<h2>Languages</h2>
${languageTable(parity)}<h2>Pages</h2>
${matrixTable(matrixOf(checked), playbook.locales, places)}<h2 id="problems">Problems</h2>
${problemDetails(files, places.files)}<h2 id="differences">Differences between languages</h2>
${differenceDetails(pages, places.pages)}</main>
</body>
</html>
`.markup;
}

function totals({ playbook, problems, parity }: Checked): Html {
  const errors = errorCount(problems);
  return html`<ul class="totals">
${total(pageCount(playbook), 'page', '')}${total(playbook.locales.length, 'language', '')}${total(errors, 'error', '#problems')}${total(
  problems.length - errors,
  'warning',
  '#problems',
)}${total(parity.differences.length, 'difference', '#differences')}</ul>
`;
}

function total(count: number, what: string, place: string): Html {
  const name = count === 1 ? what : `${what}s`;
  return html`<li><b>${count}</b> ${place === '' ? name : html`<a href="${place}">${name}</a>`}</li>
`;
}
