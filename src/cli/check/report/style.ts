/** The looks of the report; light or dark as the reader's system is, and plain on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --faint: #5c5c66; --rule: #d8d8e0;
  --band: #f4f4f8; --link: #3b4cca; --good: #176d33; --error: #a80f1e; --warning: #7a4b00; --badge: #eceaf6; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #17171b; --faint: #a9a9b5; --rule: #3a3a44;
  --band: #212128; --link: #a3b0ff; --good: #7ad693; --error: #ff9aa2; --warning: #f0c070; --badge: #2e2c40; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; scroll-margin-top: 1rem; }
h3:target { background: var(--badge); outline: .25rem solid var(--badge); }
p { margin: 0 0 .75rem; } a { color: var(--link); } code { font-size: .875em; }
.faint { color: var(--faint); }
.totals { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 1rem 0; padding: 0; }
.totals li { background: var(--band); border-radius: .5rem; padding: .5rem .9rem; }
.totals b { font-size: 1.25rem; margin-right: .25rem; }
.wide { overflow-x: auto; border: 1px solid var(--rule); border-radius: .5rem; overflow-wrap: normal; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--faint); padding: .4rem .6rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-top: 1px solid var(--rule); }
thead th { border-top: 0; background: var(--band); white-space: nowrap; }
tbody th { font-weight: 400; } .matrix tbody th { min-width: 13rem; overflow-wrap: anywhere; }
td { white-space: nowrap; } .matrix td { font-size: .875rem; } .matrix td a { display: block; }
th:first-child { position: sticky; left: 0; background: var(--paper); }
thead th:first-child { background: var(--band); }
.good { color: var(--good); } .error { color: var(--error); } .warning { color: var(--warning); }
ul { margin: .25rem 0 0; padding-left: 1.25rem; }
.problems { list-style: none; padding: 0; } .problems li { border-top: 1px solid var(--rule); padding: .3rem 0; }
@media (max-width: 40rem) { .matrix tbody th { min-width: 9rem; } th, td { padding: .3rem .45rem; } }
@media print { :root { --ink: #000; --paper: #fff; --faint: #444; --rule: #999; --band: #fff; --link: #000;
  --good: #000; --error: #000; --warning: #000; --badge: #fff; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9pt; } .wide { overflow: visible; border: 0; }
  th:first-child { position: static; } td { white-space: normal; } tr, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
  thead { display: table-header-group; } }
`;
