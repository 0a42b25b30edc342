import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildPlaybook } from '../../src/content/build';
import { readFolder } from '../../src/content/source/readFolder';
import type { SourceFile } from '../../src/content/stages/sourceFile';
import { pageIdOf } from '../../src/content/text/pageId';
import type { Problem } from '../../src/playbook/problem';
import { HEADER } from './fragments';

const SAMPLES = path.join(__dirname, '../../../shared/playbook/pages');
const whenSamplesAreThere = existsSync(SAMPLES) ? describe : describe.skip;

type Sample = { file: string; lines: string[]; frontMatter: string[] };
/** Where a defect stands by looking at the lines alone, and the codes of which one must be reported there. */
type Defect = { what: string; find: (sample: Sample) => number[]; codes: string[] };

const onLine = (pattern: RegExp) => (sample: Sample) =>
  sample.lines.flatMap((line, at) => (pattern.test(line) ? [at + 1] : []));
const inFrontMatter = (pattern: RegExp) => (sample: Sample) =>
  sample.frontMatter.flatMap((line, at) => (pattern.test(line) ? [at + 1] : []));
const lacking = (field: RegExp) => (sample: Sample) =>
  sample.frontMatter.some((line) => field.test(line)) ? [] : [2];
const cells = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;

const DEFECTS: Defect[] = [
  { what: '§2 a byte order mark', find: onLine(/^\ufeff/), codes: ['byte_order_mark'] },
  { what: '§2 no author', find: lacking(/^author/), codes: ['front_matter_field_missing'] },
  {
    what: '§2 a title that only names the playbook',
    find: inFrontMatter(/^title: FastTrack (?:Partner )?Playbook\s*$/),
    codes: ['front_matter_title_generic'],
  },
  {
    what: '§2 a date that is not mm/dd/yyyy',
    find: inFrontMatter(/^ms\.date:\s*(?!\s|\d\d\/\d\d\/\d{4}\s*$)/),
    codes: ['front_matter_field_format'],
  },
  {
    what: '§2 author and manager swapped',
    find: inFrontMatter(/^manager: v-|^ms\.author: \w+ \w+/),
    codes: ['front_matter_value_misplaced'],
  },
  {
    what: '§3 invisible characters in an address',
    find: onLine(/\]\([^)]*\u200b/),
    codes: ['link_invisible_character'],
  },
  { what: '§4 an indented heading', find: onLine(/^ {4,}#{1,6} /), codes: ['heading_indented'] },
  { what: '§4 a heading without a space', find: onLine(/^##+[^#\s]/), codes: ['heading_without_space'] },
  { what: '§4 marks of a heading twice', find: onLine(/^#+ #+/), codes: ['heading_marks_twice'] },
  {
    what: '§6.1 no pipe at the end',
    find: onLine(/^\| \d{3,4} .*[^|\s\u200b]\s*$/),
    codes: ['table_pipe_missing', 'task_row_split', 'task_rows_glued'],
  },
  {
    what: '§6.2 no pipe between mark and role',
    find: onLine(/\| *[MO] +(?:FastTrack|FM|FE)\b/),
    codes: ['task_cells_glued'],
  },
  { what: '§6.3 two rows on a line', find: onLine(/^\|.*\|\| *\d{3,4} *\|/), codes: ['task_rows_glued'] },
  {
    what: '§6.4 a row on two lines',
    find: ({ lines }) =>
      lines.flatMap((line, at) =>
        /^\| \d{4} /.test(line) && /^[^|]+\|/.test(lines[at + 1] ?? '') ? [at + 1] : [],
      ),
    codes: ['task_row_split'],
  },
  {
    what: '§6.5 no name',
    find: onLine(/^\| \[\d{4}\]\([^)]*\)\s*\|\s*[MOE]\s*\|/),
    codes: ['task_name_missing'],
  },
  {
    what: '§6.6 a line of dashes of another width than the header',
    find: ({ lines }) =>
      lines.flatMap((line, at) =>
        /^[|\s:-]*--[|\s:-]*$/.test(line) && line.includes('|') && cells(line) !== cells(lines[at - 1] ?? '')
          ? [at + 1]
          : [],
      ),
    codes: ['table_delimiter'],
  },
  {
    what: '§6 a row with more cells than its header of twelve',
    find: onLine(/^(?:\|[^|]*){13}\|\s*$/),
    codes: ['table_row_long'],
  },
  { what: '§7 a link without text', find: onLine(/(?<!!)\[\]\(\S/), codes: ['link_text_missing'] },
  { what: '§7 a link without address', find: onLine(/\]\(\s*\)/), codes: ['link_empty'] },
  { what: '§7 a wrong bracket', find: onLine(/\]\([^()\s]*\]/), codes: ['link_bracket_wrong'] },
  { what: '§7 no scheme', find: onLine(/\]\((?:aka\.ms|www\.)[^\]]*$/), codes: ['link_scheme_missing'] },
  {
    what: '§7 a mail address without its scheme',
    find: onLine(/\]\([\w.]+@/),
    codes: ['link_scheme_missing'],
  },
  { what: '§7 only the end of an aka.ms address', find: onLine(/\]\(FRP\w+\)/), codes: ['link_short_name'] },
];

whenSamplesAreThere('the defects that the samples are known for (skipped without ../shared)', () => {
  let problems: Problem[];
  let files: SourceFile[];
  let samples: Sample[];
  beforeAll(async () => {
    files = (await readFolder(SAMPLES)).files;
    problems = buildPlaybook(files).problems;
    samples = readdirSync(SAMPLES).flatMap((folder) =>
      readdirSync(path.join(SAMPLES, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => readSample(`${folder}/${name}`)),
    );
  });

  const reportedAt = (file: string, line: number) =>
    problems.filter((problem) => problem.file === file && problem.line === line).map(({ code }) => code);

  it.each(DEFECTS.map((defect): [string, Defect] => [defect.what, defect]))(
    '%s is reported wherever it stands, with its line',
    (_, { find, codes }) => {
      const places = samples.flatMap((sample) => find(sample).map((line) => ({ file: sample.file, line })));
      expect(places).not.toEqual([]);
      const missed = places.filter(
        ({ file, line }) => !reportedAt(file, line).some((code) => codes.includes(code)),
      );
      expect(missed).toEqual([]);
    },
  );

  it.each([
    ['the whole playbook', () => true, 10],
    ['every second page of it', (at: number) => at % 2 === 0, 100],
  ])('§7 links to pages that are not there are reported wherever they stand in %s', (_, isThere, atLeast) => {
    const all = [...new Set(samples.map(({ file }) => pageIdOf(file)))].sort();
    const ids = new Set(all.filter((_id, at) => isThere(at)));
    const own = files.filter((file) => ids.has(pageIdOf(file.path)));
    const { problems: found } = buildPlaybook(own);
    const read = new Set(own.map((file) => file.path));
    const places = samples
      .filter(({ file }) => read.has(file))
      .flatMap(({ file, lines }) =>
        lines.flatMap((line, at) =>
          [...line.matchAll(/(?<!!)\[[^\]]*\]\(([\w/-]+\.md)\)/g)]
            .filter(([, target]) => !ids.has(pageIdOf(target ?? '')))
            .map(() => ({ file, line: at + 1 })),
        ),
      );
    expect(places.length).toBeGreaterThan(atLeast);
    const codes = ['link_dead', 'link_near_name'];
    const reported = new Set(
      found.filter(({ code }) => codes.includes(code)).map(({ file, line }) => `${file}:${line}`),
    );
    expect(places.map(({ file, line }) => `${file}:${line}`).filter((place) => !reported.has(place))).toEqual(
      [],
    );
  });

  it('nothing is reported of pages that have none of them, but dead links, dates and what only shows on all pages', () => {
    const usual = ['link_dead', 'front_matter_field_format', 'front_matter_value_misplaced'];
    const page = 'english-playbook/phase-assess.md';
    expect(problems.filter(({ file, code }) => file === page && !usual.includes(code))).toEqual([]);
  });
});

function readSample(file: string): Sample {
  const lines = readFileSync(path.join(SAMPLES, file), 'utf8').split('\n');
  const end = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line));
  return { file, lines, frontMatter: lines.slice(0, end) };
}

const FIELDS = 'title: T\ndescription: D\nauthor: A B\nms.author: a\nmanager: b\nms.date: 01/02/2020';

/** `line code` of what is reported of a page; its body starts on line 10, below an empty one. */
function reported(body: string, fields = FIELDS): string[] {
  const content = `---\n${fields}\n---\n\n${body}`;
  return buildPlaybook([{ path: 'en/page.md', locale: 'en', content }]).problems.map(
    ({ line, code }) => `${line} ${code}`,
  );
}

describe('defects that are known of pages which are not among the samples', () => {
  it.each<[string, string, string[]]>([
    [
      '§2 a field with its colon at the value',
      FIELDS.replace('ms.author: a', 'ms.author :a'),
      ['5 front_matter_line', '5 front_matter_field_missing'],
    ],
    [
      '§2 a field without a colon',
      FIELDS.replace('author: A B\nms', 'author A B\nms'),
      ['2 front_matter_field_missing', '4 front_matter_line'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(reported('# T\n\nText.\n', fields)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['§6.7 a task table without rows', `${HEADER}\n#### More\n`, ['12 task_table_empty']],
    [
      '§6 a task twice on a page',
      `${HEADER}\n| 3690 | A | M | FM | Exchange |\n| 3690 | A | M | FM | Exchange |\n`,
      ['15 task_repeated'],
    ],
    ['§7 two parentheses', 'See [x]((https://a.com/b).\n', ['12 link_parenthesis_twice']],
    ['§7 two addresses', 'See [x](https://a.com/b)(https://a.com/c ).\n', ['12 link_two_targets']],
    ['§7 an address over two lines', 'See [x](https://a.com/\nb).\n', ['12 link_address_broken']],
    ['§7 a stray bracket', '- [[x](https://a.com/b)\n', ['12 link_bracket_stray']],
    ['§7 a link from the root of a site', 'See [x](/partner-site/other.md).\n', ['12 link_dead']],
    ['§7 a link whose text runs over two lines', 'See [x\ny](other.md).\n', ['13 link_dead']],
  ])('%s', (_, body, expected) => {
    expect(reported(`# T\n\n${body}`)).toEqual(expected);
  });
});
