import { expect, it } from '@jest/globals';
import { type Cell, csvText } from '../../../src/boards/reports/csvText';

it.each<[string, Cell, string]>([
  ['a text', 'Kick-off', 'Kick-off'],
  ['nothing', null, ''],
  ['nothing at all', undefined, ''],
  ['a number, below zero as well', -1, '-1'],
  ['yes or no', false, 'false'],
  ['several values', ['teams', 'exchange'], '"teams;exchange"'],
  ['a comma', 'a, b', '"a, b"'],
  ['quotation marks', 'say "no"', '"say ""no"""'],
  ['two lines', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with a link', '=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ['a formula in the first of several values', ['@a', 'b'], `"'@a;b"`],
  ['a formula behind a tab', '\t=1', "'\t=1"],
  ['a formula in wide characters', '＝1', "'＝1"],
  ['a sign that begins no cell', 'a=1', 'a=1'],
])('%s is written as one cell', (_what, value, written) => {
  expect(csvText(['head'], [[value]])).toBe(`head\r\n${written}\r\n`);
});
