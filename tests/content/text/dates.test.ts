import { describe, expect, it } from '@jest/globals';
import { type DateOrder, orderOf, readDate } from '../../../src/content/text/dates';
import { codesOf, pageOf } from '../fragments';

describe('a date', () => {
  it.each<[string, DateOrder, string | null, string]>([
    ['03/04/2020', 'mdy', '2020-03-04', 'month first'],
    ['03/04/2020', 'dmy', '2020-04-03', 'day first'],
    ['5/2/19', 'mdy', '2019-05-02', 'short'],
    ['25/03/2020', 'mdy', '2020-03-25', 'a day that cannot be a month'],
    ['03/25/2020', 'dmy', '2020-03-25', 'the same, the other way round'],
    ['01.10.2019', 'mdy', '2019-10-01', 'German: points mean day first'],
    ['2019/10/01', 'dmy', '2019-10-01', 'Chinese'],
    ['2019-10-01', 'mdy', '2019-10-01', 'ISO'],
    ['2019 年 9 月 25 日', 'mdy', '2019-09-25', 'Japanese'],
    ['2019年12月5日', 'ymd', '2019-12-05', 'Chinese, in full'],
    ['02/29/2020', 'mdy', '2020-02-29', 'a leap day'],
    ['02/29/2019', 'mdy', null, 'no leap day'],
    ['018/10/2019', 'dmy', null, 'a digit too many'],
    ['10/018/2019', 'mdy', null, 'a digit too many'],
    ['10/32/2019', 'mdy', null, 'no such day'],
    ['soon', 'mdy', null, 'a word'],
    ['', 'mdy', null, 'nothing'],
  ])('%j (%s) is %s: %s', (text, order, date) => {
    expect(readDate(text, order)).toBe(date);
  });

  it.each<[string[], DateOrder, DateOrder]>([
    [['03/04/2020', '25/12/2019'], 'mdy', 'dmy'],
    [['03/04/2020', '12/25/2019'], 'dmy', 'mdy'],
    [['03/04/2020'], 'dmy', 'dmy'],
    [['2020/03/25', '01.10.2019'], 'mdy', 'mdy'],
  ])('of %j is written like its neighbours: %s becomes %s', (texts, usual, order) => {
    expect(orderOf(texts, usual)).toBe(order);
  });
});

it('reads full-width digits', () => {
  expect(readDate('２０１９年５月２日', 'ymd')).toBe('2019-05-02');
});

describe('the refresh summary', () => {
  const table = (rows: string) =>
    `## Refresh Summary\n\n|Date|Who Changed|What Changed|Notes|\n|--|--|--|\n${rows}\n`;

  it('has its entries, whatever their columns, and the newest of them dates the page', () => {
    const page = pageOf(table('|03/27/2019|Ana|A| |\n03/28/2020|Ben|B|see 12|\n'));
    expect(page.refresh).toEqual([
      { date: '2019-03-27', who: 'Ana', what: 'A' },
      { date: '2020-03-28', who: 'Ben', what: 'B see 12' },
    ]);
    expect(page.updated).toBe('2020-03-28');
  });

  it('is written in the order of its language', () => {
    const rows = '|04/03/2020|Ana|A|';
    expect(pageOf(table(rows), 'en').updated).toBe('2020-04-03');
    expect(pageOf(table(rows), 'pt-BR').updated).toBe('2020-03-04');
  });

  it('tells of a date that cannot be read, and keeps its row', () => {
    expect(codesOf(table('|018/10/2019|Ana|A|x|'))).toContain('date_unreadable');
    expect(pageOf(table('|018/10/2019|Ana|A|x|')).refresh).toEqual([{ date: null, who: 'Ana', what: 'A x' }]);
  });

  it.each([
    ['|Version|Date|Who|What|\n|--|--|--|--|\n|1.0|03/27/2019|Ana|A|', { who: 'Ana', what: '1.0 A' }],
    ['|What|Date|\n|--|--|\n|A|03/27/2019|', { who: '', what: 'A' }],
    ['|Who|When|What|\n|--|--|--|\n|Ana|03/27/2019|A|', { who: 'A', what: 'Ana' }],
  ])('has its dates in another column: %j', (rows, entry) => {
    expect(pageOf(`## Refresh Summary\n\n${rows}\n`).refresh).toEqual([{ date: '2019-03-27', ...entry }]);
  });

  it.each(['**Refresh Summary**', '**Zusammenfassung der Aktualisierung**', '**概要の更新**'])(
    'below a bold line ends the next steps: %s',
    (heading) => {
      const page = pageOf(
        `## Next Steps\n\n- Plan\n\n${heading}\n\n|Date|Who|What|\n|--|--|--|\n|03/27/2019|Ana|A|\n`,
      );
      expect(page.sections.map(({ kind }) => kind)).toEqual(['next-steps', 'refresh']);
      expect(page.updated).toBe('2019-03-27');
    },
  );

  it('leaves the date to the front matter when there is none', () => {
    expect(pageOf('# Page').updated).toBe('2020-01-02');
  });
});
