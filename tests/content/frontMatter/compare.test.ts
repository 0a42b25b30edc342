import { describe, expect, it } from '@jest/globals';
import { buildPlaybook } from '../../../src/content/build';

type Fields = Record<string, string>;

const USUAL: Fields = {
  title: 'FastTrack Partner Playbook - Sample',
  description: 'Sample',
  author: 'Ana Buitrago',
  'ms.author': 'v-anabui',
  manager: 'carlov',
  'ms.date': '01/02/2020',
  'ft.audience': 'partner',
  'ft.owner': 'pagrim',
};

/** What is reported of a page, beside nine whose front matter is as usual. */
function problems(fields: Fields): string[] {
  const pages = [...Array<Fields>(9).fill(USUAL), { ...USUAL, ...fields }];
  const files = pages.map((page, at) => ({
    path: `en/page-${at}.md`,
    locale: 'en',
    content: `---\n${Object.entries(page)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')}---\n\n# Page\n`,
  }));
  return buildPlaybook(files).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('front matter beside that of other pages', () => {
  it.each<[string, Fields, string[]]>([
    ['as usual', {}, []],
    ['with an owner of its own', { 'ft.owner': 'wilsonm' }, []],
    ['with a title of another form', { title: 'Blocked - Sample' }, []],
    ['with the shorter name of the playbook', { title: 'FastTrack Playbook - Sample' }, []],
    [
      'with two letters of the owner swapped',
      { 'ft.owner': 'pargim' },
      ['en/page-9.md:9: "ft.owner" has "pargim", which 9 pages write "pagrim": correct the spelling.'],
    ],
    [
      'with a letter missing in the title',
      { title: 'astTrack Partner Playbook - Sample' },
      [
        'en/page-9.md:2: "title" has "astTrack Partner Playbook", which 9 pages write "FastTrack Partner Playbook": correct the spelling.',
      ],
    ],
    [
      'with the audience for an owner',
      { 'ft.owner': 'partner' },
      [
        'en/page-9.md:9: "ft.owner" is "partner", which 10 pages have as "ft.audience": put each value in its own field.',
      ],
    ],
    [
      'with author and manager swapped',
      { 'ms.author': 'carlov', manager: 'v-anabui' },
      [
        'en/page-9.md:5: "ms.author" is "carlov", which 9 pages have as "manager": put each value in its own field.',
        'en/page-9.md:6: "manager" is "v-anabui", which 9 pages have as "ms.author": put each value in its own field.',
      ],
    ],
  ])('%s', (_, fields, expected) => {
    expect(problems(fields)).toEqual(expected);
  });
});
