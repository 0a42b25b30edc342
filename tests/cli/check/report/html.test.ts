import { expect, it } from '@jest/globals';
import { html, NOTHING } from '../../../../src/cli/check/report/html';

it.each([
  [
    html`<p>${'a < b & "c" > \'d\''}</p>`,
    '<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>',
    'text is escaped',
  ],
  [html`<b>${7}</b>`, '<b>7</b>', 'numbers are text'],
  [html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>', 'HTML stays as it is, and is escaped once'],
  [
    html`<p>${[html`<i>1</i>`, html`<i>2</i>`]}${NOTHING}</p>`,
    '<p><i>1</i><i>2</i></p>',
    'pieces follow each other',
  ],
])('%j: %#', ({ markup }, expected) => {
  expect(markup).toBe(expected);
});
