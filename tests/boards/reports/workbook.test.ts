import { expect, it } from '@jest/globals';
import type { Cell } from '../../../src/boards/reports/csvText';
import { workbook } from '../../../src/boards/reports/workbook';
import { partOf, sheetOf } from './sheetOf';

it.each<[string, Cell, string]>([
  ['a text', 'Kick-off', 'Kick-off'],
  ['nothing', null, ''],
  ['nothing at all', undefined, ''],
  ['a number', -1, '-1'],
  ['yes', true, '1'],
  ['several values', ['teams', 'exchange'], 'teams; exchange'],
  ['what separates cells in one language or another', 'a, b; c\td', 'a, b; c\td'],
  ['quotation marks', 'say "no"', 'say "no"'],
  ['two lines', 'a\nb', 'a\nb'],
  ['spaces around', '  a  ', '  a  '],
  ['markup', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['other letters', 'Übersicht 概要 👩‍👩‍👧‍👦 شركة', 'Übersicht 概要 👩‍👩‍👧‍👦 شركة'],
  ['half a character and control characters', 'a\ud800b\u0000c\u000bd\uffff', 'abcd'],
  ['what Excel would read as the character A', '_x0041_', '_x005F_x0041_'],
  ['a long text', 'x'.repeat(300), 'x'.repeat(300)],
  ['a text as long as a cell can be', 'x'.repeat(32_767), 'x'.repeat(32_767)],
  ['what a cell has no room for', `${'x'.repeat(32_766)}😀`, 'x'.repeat(32_766)],
])('%s is one cell of the sheet', async (_what, value, written) => {
  expect(sheetOf(await workbook(['head', 'next'], [[value, 'end']]))).toEqual([
    ['head', 'next'],
    [written, 'end'],
  ]);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil")', '\t=1', '＝1'])(
  'what people typed is a text as they typed it, and no formula: %j',
  async (typed) => {
    const archive = await workbook(['head'], [[typed]]);
    expect(sheetOf(archive)[1]).toEqual([typed]);
    expect(partOf(archive, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
  },
);

it('has an empty cell where there is nothing, so that columns stay below their names', async () => {
  expect(sheetOf(await workbook(['a', 'b', 'c'], [[null, '', 'end']]))[1]).toEqual(['', '', 'end']);
});

it('is as large for the same rows, as the consent to a file says before it is made again', async () => {
  const [one, other] = [await workbook(['head'], [['a']]), await workbook(['head'], [['a']])];
  expect(one).toHaveLength(other.length);
});
