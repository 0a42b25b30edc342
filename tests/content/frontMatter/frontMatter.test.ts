import { afterEach, describe, expect, it } from '@jest/globals';
import { parsePage } from '../../../src/content/parsePage';
import { blockText } from '../../../src/playbook/text';

const read = (content: string) => parsePage({ path: 'en/page.md', locale: 'en', content });
/** Without the one about the missing heading: here titles are taken from the front matter on purpose. */
const problems = (content: string) =>
  read(content)
    .problems.filter(({ code }) => code !== 'title_missing')
    .map(({ code, line }) => `${line} ${code}`);

const FIELDS =
  'title: FastTrack Partner Playbook - Sample\ndescription: Sample\nauthor: A\nms.author: a\nmanager: b\nms.date: 01/02/2020';
const BODY = '\n\n## Overview\n\nText.\n';

describe('front matter that is read', () => {
  it.each([
    [`---\n${FIELDS}\n---${BODY}`, 'as it should be'],
    [`---  \n# required metadata  \n${FIELDS}  \n---  ${BODY}`, 'spaces behind everything, a comment'],
    [`---\n# ours: look here\n${FIELDS}\n\n# optional metadata\nft.owner: x\n---${BODY}`, 'other comments'],
    [
      `---\r\n${FIELDS.replaceAll('\n', '\r\n')}\r\n---\r\n\r\n## Overview\r\n\r\nText.\r\n`,
      'line ends of Windows',
    ],
    [`---\n${FIELDS}\n---\n## Overview\nText.`, 'no empty line behind it, no line end at the end'],
  ])('%j: %s', (content) => {
    const { page } = read(content);
    expect([page.title, page.updated, page.sections.map(({ blocks }) => blockText(blocks))]).toEqual([
      'Sample',
      '2020-01-02',
      ['Text.'],
    ]);
    expect(problems(content)).toEqual([]);
  });
});

describe('front matter with a defect costs nothing but a problem', () => {
  it.each([
    [`\ufeff---\n${FIELDS}\n---${BODY}`, ['1 byte_order_mark'], 'a byte order mark'],
    [`---\n${FIELDS}${BODY}`, ['1 front_matter_unclosed'], 'no last fence'],
    [
      `---\n${FIELDS}${BODY}\n---\n\nMore.\n`,
      ['1 front_matter_unclosed'],
      'no last fence, and a rule on the page',
    ],
    [`# required metadata\n${FIELDS}\n---${BODY}`, ['1 front_matter_unopened'], 'no first fence'],
    [`---\n${FIELDS}\nauthor Ana B\n---${BODY}`, ['8 front_matter_line'], 'a line without a colon'],
    [`---\n${FIELDS}\nms.custom :x\n---${BODY}`, ['8 front_matter_line'], 'a colon without its space'],
    [`---\n${FIELDS}\nnote: a: b: c\n---${BODY}`, ['8 front_matter_line'], 'what YAML refuses'],
    [`---\n${FIELDS.replace('author: A\n', '')}\n---${BODY}`, ['2 front_matter_field_missing'], 'no author'],
    [
      `---\n${FIELDS.replace('manager: b', 'manager: Ben B')}\n---${BODY}`,
      ['6 front_matter_field_format'],
      'a name instead of an alias',
    ],
    [
      `---\n${FIELDS.replace('01/02/2020', '1/2/20')}\n---${BODY}`,
      ['7 front_matter_field_format'],
      'a short date',
    ],
    [
      `---\n${FIELDS.replace('01/02/2020', '15/06/2020')}\n---${BODY}`,
      ['7 front_matter_field_format'],
      'a date with the day first',
    ],
    [
      `---\n${FIELDS.replace('01/02/2020', '02/30/2020')}\n---${BODY}`,
      ['7 front_matter_field_format'],
      'a day that no month has',
    ],
    [`---\n${FIELDS}\nauthor: B\n---${BODY}`, ['8 front_matter_line'], 'a field that stands twice'],
    [`---\n${FIELDS}\nms.custom: [a, "b: \n---${BODY}`, ['8 front_matter_line'], 'quotes that are left open'],
    [
      `---\n${FIELDS.replace(' - Sample', '')}\n---${BODY}`,
      ['2 front_matter_title_generic'],
      'a title that says nothing',
    ],
    [`---\n${FIELDS.replace('FastTrack', 'astTrack')}\n---${BODY}`, [], 'a misspelt prefix of the title'],
  ])('%j is %j: %s', (content, expected) => {
    const { page } = read(content);
    expect(page.title).toBe('Sample');
    expect(page.sections[0]?.heading).toBe('Overview');
    expect(problems(content)).toEqual(expected);
  });

  it('says what of a line cannot be read, and the remedy', () => {
    const messages = (line: string) =>
      read(`---\n${FIELDS}\n${line}\n---\n\n# Sample\n\nText.\n`).problems.map(({ message }) => message);
    expect(messages('author: B')).toEqual([
      'This line is not valid YAML (duplicated mapping key): correct it, or write the value in quotes.',
    ]);
    expect(messages('note: a: b: c')).toEqual([
      'This line is not valid YAML (incomplete explicit mapping pair): correct it, or write the value in quotes.',
    ]);
  });

  it('takes the title from the description when the title says nothing, and from the file name when neither does', () => {
    expect(read('---\ntitle: FastTrack Playbook\ndescription: Support Success\n---\ntext').page.title).toBe(
      'Support Success',
    );
    expect(read('text').page.title).toBe('page');
  });
});

describe('front matter is never evaluated', () => {
  const evaluated = () => Reflect.get(globalThis, 'evaluated');
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'evaluated');
  });

  it.each(['---js', '---javascript', '--- js', '---coffee', '---json', '---JS  '])('after %j', (fence) => {
    const content = `${fence}\nglobalThis.evaluated = true\nmodule.exports = {title: (globalThis.evaluated = true)}\n---\n# Page\n\nText.\n`;
    const { page, problems } = read(content);
    expect(evaluated()).toBeUndefined();
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toContain(
      'error front_matter_language',
    );
    expect([page.title, blockText(page.intro)]).toEqual(['Page', 'Text.']);
  });

  it.each(['!!js/function "function () { globalThis.evaluated = true }"', '!!js/undefined ""'])(
    'as %s',
    (value) => {
      read(`---\ntitle: ${value}\n---\n# Page\n`);
      expect(evaluated()).toBeUndefined();
    },
  );
});

describe('what is read once', () => {
  it('does not leak into the next page', () => {
    const content = `---\n${FIELDS}\n---\n`;
    const first = read(content);
    first.page.motions.push('changed');
    expect(read(content).page.motions).toEqual([]);
  });
});
