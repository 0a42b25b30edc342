import { describe, expect, it } from '@jest/globals';
import { taskIds } from '../../../src/content/taskTable/taskIds';
import { codesOf, HEADER, pageOf } from '../fragments';

describe('the ids of a row', () => {
  it.each([
    ['4047', ['4047']],
    ['983', ['983']],
    ['FTOP-1248', ['1248']],
    ['Task 1248', ['1248']],
    ['1250a', ['1250']],
    ['1251*', ['1251']],
    ['1255.', ['1255']],
    ['ID: 1259', ['1259']],
    ['１２５４', ['1254']],
    ['1,247', ['1247']],
    ['1.247', ['1247']],
    ['1260 (new)', ['1260']],
    ['1266 (2019)', ['1266']],
    ['1266（2019）', ['1266']],
    ['983, 994', ['983', '994']],
    ['983/994', ['983', '994']],
    ['983,994', ['983', '994']],
    ['1261、1262', ['1261', '1262']],
    ['1261，1262', ['1261', '1262']],
    ['1261; 1262 & 1263', ['1261', '1262', '1263']],
    ['1261 and 1262', ['1261', '1262']],
    ['1261 und 1262', ['1261', '1262']],
    ['1261 y 1262', ['1261', '1262']],
    ['1264 1265', ['1264', '1265']],
    ['12 49', []],
    ['1261-1263', []],
    ['TBD', []],
    ['N/A', []],
    ['', []],
  ])('%j are %j', (cell, ids) => {
    expect(taskIds(cell)).toEqual(ids);
  });

  it('are tasks each, with the rest of the row', () => {
    const page = pageOf(`${HEADER}\n| [1257](a.md)/[1258](b.md) | Plan | M | FM | Exchange |\n`);
    expect(
      page.tasks.map(({ id, requirement, name }) => [
        id,
        requirement,
        name.map((inline) => (inline.kind === 'link' ? inline.target.url : inline.kind)),
      ]),
    ).toEqual([
      ['1257', 'mandatory', ['a.md']],
      ['1258', 'mandatory', ['b.md']],
    ]);
    expect(page.links.map(({ url }) => url)).toEqual(['a.md', 'b.md']);
  });

  it('are told from each other by a line break, too', () => {
    expect(
      pageOf(`${HEADER}\n| 1264<br>1265 | Plan | M | FM | Exchange |\n`).tasks.map(({ id }) => id),
    ).toEqual(['1264', '1265']);
  });

  it('of which none is clear are reported, and the row stays', () => {
    expect(codesOf(`${HEADER}\n| 1261-1263 | Plan | M | FM | Exchange |\n`)).toEqual(['task_id_missing']);
  });
});
