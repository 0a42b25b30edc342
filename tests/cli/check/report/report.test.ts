import { describe, expect, it } from '@jest/globals';
import { reportPage } from '../../../../src/cli/check/report/report';
import { buildPlaybook } from '../../../../src/content/build';
import { compareLanguages } from '../../../../src/content/parity/parity';

const FRONT =
  '---\ntitle: A\ndescription: A\nauthor: a\nms.author: a\nmanager: b\nms.date: 01/02/2020\n---\n\n';

/** The report on pages given by their path. */
function report(pages: Record<string, string>): string {
  const files = Object.entries(pages).map(([path, body]) => ({
    path,
    locale: path.split('/')[0] ?? '',
    content: FRONT + body,
  }));
  const { playbook, problems } = buildPlaybook(files);
  return reportPage({ playbook, problems, parity: compareLanguages(playbook) });
}

/** The cells of the table pages × languages: by row, the text and, after an arrow, the heading that it leads to. */
function cellsOf(page: string): string[][] {
  const table = /<table class="matrix">[\s\S]*?<\/table>/.exec(page)?.[0] ?? '';
  const rows = [...table.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)].map(([, row]) => row ?? '');
  return rows.map((row) => {
    const [name = '', ...cells] = row.split(/<\/th>|<td[^>]*>/).map((cell) => cell.replace('</td>', ''));
    const linked = cells
      .filter((cell) => cell !== '')
      .map((cell) =>
        cell.replace(
          /<a[^>]*href="#([^"]*)">([^<]*)<\/a>/g,
          (_, id: string, text: string) => `${text} → ${headingOf(page, id)}; `,
        ),
      );
    return [name, ...linked.map((cell) => cell.replace(/; $/, ''))];
  });
}

function headingOf(page: string, id: string): string {
  const heading = new RegExp(`<h3 id="${id}">(.*?)</h3>`).exec(page)?.[1] ?? 'nowhere';
  return heading.replace(/<[^>]*>/g, '');
}

const PAGES = {
  'en/a.md': '# A\n\nText.\n',
  'en/b.md': '# B\n\n##Two\n\n##Three\n\n[x](c.md)\n',
  'es/a.md': '# A\n\nText.\n',
  'es/b.md': '# B\n\n[x](c.md) and [z](https://z.com)\n',
  'de/a.md': '# A\n\nText.\n',
  'de/d.md': '# D\n\nText.\n',
};

describe('the report', () => {
  it('has a cell for each page in each language, which leads to what is said of it', () => {
    expect(cellsOf(report(PAGES))).toEqual([
      ['a', 'ok', 'ok', 'ok'],
      ['b', '3 warnings → en/b.md; 1 difference → b', 'missing → b', '1 warning → es/b.md'],
      ['d', '–', '1 difference → d', '–'],
    ]);
  });

  it('counts everything, and says every problem and every difference', () => {
    const page = report(PAGES);
    const totals = [...page.matchAll(/<li><b>(\d+)<\/b> (?:<a[^>]*>)?(\w+)/g)].map(
      ([, count, what]) => `${count} ${what}`,
    );
    expect(totals).toEqual(['3 pages', '3 languages', '0 errors', '4 warnings', '3 differences']);
    expect(page).toContain(
      'Line 12: <b class="warning">warning</b> A heading needs a space behind its # marks',
    );
    expect(page).toContain('<li>de lacks the page b</li>');
  });

  it('says when there is nothing to say', () => {
    const page = report({ 'en/a.md': '# A\n\nText.\n' });
    expect(page.match(/There are none/g)).toHaveLength(2);
    expect(cellsOf(page)).toEqual([['a', 'ok']]);
  });

  it('shows what authors wrote as text, never as markup', () => {
    const page = report({
      'en/a"><script>alert(1)</script>.md': '# A\n\n[x](<c"><img src=x onerror=alert(1)>.md>)\n\n##<b>\n',
      'en/b.md': '# B\n\n| Task ID | Task Name | (M)andatory |\n|--|--|--|\n| 12 | N | <a&b |\n',
    });
    expect(page).not.toMatch(/<script|<img|<i>|onerror=alert\(1\)>/);
    expect(page).toContain('&lt;a&amp;b');
  });

  it('needs nothing from elsewhere', () => {
    const page = report(PAGES);
    expect(page).not.toMatch(/<(?:link|script|img|iframe)|\bsrc=|url\(|@import/);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, to]) => to?.startsWith('#'))).toBe(true);
  });

  it('tells assistive technology what its tables are', () => {
    const page = report(PAGES);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    for (const table of page.match(/<table[\s\S]*?<\/table>/g) ?? []) {
      expect(table).toContain('<caption>');
      expect(table.match(/<th(?! scope|ead)/)).toBeNull();
    }
    expect(page).toContain('<abbr title="German">de</abbr>');
  });

  it('leads only to places that it has, each of them once', () => {
    const page = report(PAGES);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
  });
});
