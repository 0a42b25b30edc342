import { expect, it } from '@jest/globals';
import type { Cell } from '../../../src/boards/reports/csvText';
import { workbook } from '../../../src/boards/reports/workbook';
import { sheetOf, unzipped } from './unzipped';

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
])('%s is one cell of the sheet', (_what, value, written) => {
  expect(sheetOf(workbook(['head', 'next'], [[value, 'end']]))).toEqual([
    ['head', 'next'],
    [written, 'end'],
  ]);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil")', '\t=1', '＝1'])(
  'what people typed is a text as they typed it, and no formula: %j',
  (typed) => {
    const archive = workbook(['head'], [[typed]]);
    expect(sheetOf(archive)[1]).toEqual([typed]);
    expect(unzipped(archive).get('xl/worksheets/sheet1.xml')).not.toContain('<f');
  },
);

it('names its cells as spreadsheets do, beyond the alphabet as well', () => {
  const sheet = unzipped(workbook(Array.from({ length: 28 }, String), [])).get('xl/worksheets/sheet1.xml');
  expect(sheet?.match(/r="[A-Z]+1"/g)?.filter((_at, index) => [0, 25, 26, 27].includes(index))).toEqual([
    'r="A1"',
    'r="Z1"',
    'r="AA1"',
    'r="AB1"',
  ]);
});

it('is the same file for the same rows', () => {
  expect(workbook(['head'], [['a']])).toEqual(workbook(['head'], [['a']]));
});
