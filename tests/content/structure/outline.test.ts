import { describe, expect, it } from '@jest/globals';
import { LITERALS } from '../../../src/content/language/literalsOfAll';
import { blockText } from '../../../src/playbook/text';
import { codesOf, HEADER, pageOf } from '../fragments';

const kinds = (markdown: string) =>
  pageOf(markdown).sections.map(({ kind, heading }) => `${kind} ${heading}`);

describe('sections', () => {
  it.each(
    [...LITERALS.languages]
      .flatMap(([locale, { sections }]) =>
        Object.entries(sections).flatMap(([kind, words]) =>
          words.map((word): [string, string, string] => [locale, kind, word]),
        ),
      )
      .filter(([, kind]) => kind !== 'tasks'),
  )('%s: %s is "%s"', (_, kind, word) => {
    expect(kinds(`# Page\n\n## ${word}\n\ntext\n`)).toEqual([`${kind} ${word}`]);
  });

  it.each([
    ['##  Objetivos', 'objectives Objetivos', 'two spaces'],
    ['##Overview', 'overview Overview', 'no space'],
    ['## ##概要', 'overview 概要', 'marks twice'],
    ['### **Objectives**', 'objectives Objectives', 'bold, level three'],
    ['# Refresh Summary', 'refresh Refresh Summary', 'level one'],
    ['## Key In\u200bputs', 'inputs Key Inputs', 'an invisible space'],
    ['## Key\u00a0Outputs', 'outputs Key Outputs', 'a no-break space'],
    ['## Next Steps:', 'next-steps Next Steps:', 'a colon'],
    ['## [Overall Notes](notes.md)', 'other Overall Notes', 'a link'],
    ['## 概要の更新', 'refresh 概要の更新', 'a word that starts like another'],
  ])('%j starts %j: %s', (heading, section) => {
    expect(kinds(`# Page\n\n${heading}\n\ntext\n`)).toEqual([section]);
  });

  it('keeps what stands before the first of them as the introduction', () => {
    expect(blockText(pageOf('# Page\n\nWelcome.\n\n## Overview\n\nText.\n').intro)).toBe('Welcome.');
  });

  it('ends Next Steps at a refresh heading that is indented into its list', () => {
    const page = pageOf(
      '# Page\n\n## Next Steps\n\n  - Invite.\n    \n    ## Refresh Summary\n\n|Date|Who|\n|--|--|\n|03/25/2020|Ana|\n',
    );
    expect(page.sections.map(({ kind }) => kind)).toEqual(['next-steps', 'refresh']);
    expect(page.nextSteps).toHaveLength(1);
    expect(page.refresh).toEqual([{ date: '2020-03-25', who: 'Ana', what: '' }]);
  });

  it('lets headings of a lower level be part of a section, and those of the same level start one', () => {
    expect(kinds('# Page\n\n### One\n\na\n\n#### More\n\nb\n\n### Two\n\nc\n')).toEqual([
      'other One',
      'other Two',
    ]);
  });

  it('reads bold lines as headings within a section', () => {
    const [section] = pageOf('# Page\n\n## Notes\n\n**First**\n\ntext **bold** text\n').sections;
    expect(section?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });
});

describe('the title', () => {
  it.each([
    ['# Kickoff\n', 'Kickoff', 'the first heading'],
    ['#  Kickoff *now*\n', 'Kickoff now', 'without emphasis'],
    ['## Overview\n', 'Sample', 'else the front matter, without the name of the playbook'],
    ['# One\n\n# Two\n', 'One', 'the first of two'],
    ['# One\n\n# Two\n\n# Three\n', 'Sample', 'none of many, which are parts'],
  ])('of %j is %s: %s', (markdown, title) => {
    expect(pageOf(markdown).title).toBe(title);
  });
});

describe('steps', () => {
  const step = (heading: string, id: string) =>
    `${heading}\n\nPrimary Role: **FM**\n\nDo it.\n\n#### FTOP Tasks\n\n| Task ID | Task Name |\n| -- | -- |\n| ${id} | Name |\n\n`;
  const headings = (markdown: string) => pageOf(markdown).steps.map((found) => found.heading);

  it('are the headings of level three below Approach, with or without tasks', () => {
    expect(headings('## Approach\n\n### One\n\ntext\n\n### 2.  [Two](two.md)\n')).toEqual(['One', '2. Two']);
  });

  it('are headings with a role wherever they stand', () => {
    const page = pageOf(
      `## Approach\n\n${step('### One', '11')}${step('##### Uncategorized Tasks (Page)', '12')}## Key Outputs\n\n- Done\n\n${step('### Late', '13')}## Key Inputs\n`,
    );
    expect(page.steps.map(({ heading, tasks }) => `${heading} ${tasks.map(({ id }) => id)}`)).toEqual([
      'One 11',
      'Uncategorized Tasks (Page) 12',
      'Late 13',
    ]);
    expect(page.sections.map(({ blocks }) => blockText(blocks))).toEqual(['', 'Done', '']);
  });

  it('are repeated where the page repeats them', () => {
    expect(headings(`## Approach\n\n${step('### One', '11')}${step('### One', '11')}`)).toEqual([
      'One',
      'One',
    ]);
  });

  it('has no heading when the section itself says who does it', () => {
    const page = pageOf(
      '## Approach\n\nPrimary Role: **FE**\n\n**1. Assess**\n\ntext\n\n| Task ID | Title |\n| -- | -- |\n| 3080 | Plan |\n',
    );
    expect(page.steps.map(({ heading, roles }) => [heading, roles[0]?.key])).toEqual([[null, 'fe']]);
    expect(page.tasks[0]?.step).toBeNull();
    expect(page.sections[0]?.blocks).toEqual([]);
    expect(page.steps[0]?.blocks).toHaveLength(2);
  });

  it('leaves the text outside of Approach where it stands when only a role is said there', () => {
    const page = pageOf('# Notes\n\nText.\n\nPrimary Role: **FM**\n\nMore.\n\n## Objectives\n\nText.\n');
    expect(page.steps.map(({ heading, roles, blocks }) => [heading, roles.length, blocks.length])).toEqual([
      [null, 1, 0],
    ]);
    expect(blockText(page.intro)).toBe('Text.\nMore.');
  });

  const table = '| Task ID | Task Name |\n| -- | -- |\n';
  const tasksIn = (markdown: string) =>
    pageOf(markdown).steps.map(({ heading, tasks }) => `${heading}: ${tasks.map(({ id }) => id)}`);

  it('takes tables from below two task headings in a row', () => {
    expect(
      tasksIn(`## Approach\n\n### One\n\n#### FTOP Tasks\n\n${table}#### FTOP Tasks\n\n${table}| 11 | A |\n`),
    ).toEqual(['One: 11']);
  });

  it.each([
    ['##', 'above the steps'],
    ['###', 'of the same level as the steps'],
    ['#', 'of the level of the title'],
  ])("do not have the tasks below a heading %s, which is %s: they are the page's", (marks) => {
    const page = `# Page\n\n## Approach\n\n### 1. One\n\ntext\n\n### 2. Two\n\n#### FTOP Tasks\n\n${table}| 11 | A |\n\ntext\n\n${marks} FTOP Tasks\n\n${table}| 12 | B |\n| 13 | C |\n\n## Key Inputs\n\n- It\n`;
    expect(tasksIn(page)).toEqual(['1. One: ', '2. Two: 11', 'null: 12,13']);
    expect(pageOf(page).tasks.map(({ step }) => step)).toEqual(['2. Two', null, null]);
    expect(pageOf(page).sections.map(({ kind }) => kind)).toEqual(['approach', 'inputs']);
  });

  it('go on behind the tasks of the page', () => {
    expect(
      tasksIn(
        `## Approach\n\n### 1. One\n\ntext\n\n## FTOP Tasks\n\n${table}| 12 | B |\n\n### 2. Two\n\n#### FTOP Tasks\n\n${table}| 11 | A |\n`,
      ),
    ).toEqual(['1. One: ', 'null: 12', '2. Two: 11']);
  });

  it('have the tasks below a heading of their own level where every step has one', () => {
    expect(
      tasksIn(
        `## Approach\n\n### 1. One\n\n### FTOP Tasks\n\n${table}| 11 | A |\n\n### 2. Two\n\n### FTOP Tasks\n\n${table}| 12 | B |\n`,
      ),
    ).toEqual(['1. One: 11', '2. Two: 12']);
  });

  it('leave a task heading above them that has no table to the section', () => {
    const page = pageOf('## Approach\n\n### One\n\ntext\n\n## FTOP Tasks\n\nNone yet.\n');
    expect(page.steps.map(({ blocks }) => blockText(blocks))).toEqual(['text']);
    expect(blockText(page.sections[0]?.blocks ?? [])).toBe('FTOP Tasks\nNone yet.');
  });

  it('keeps a task heading that has no table', () => {
    expect(
      blockText(pageOf('## Approach\n\n### One\n\n#### FTOP Tasks\n\nNone yet.\n').steps[0]?.blocks ?? []),
    ).toBe('FTOP Tasks\nNone yet.');
  });
});

describe('a page is told', () => {
  it('that it has no title of its own', () => {
    expect(codesOf('# One\n\n# Two\n\n# Three\n')).toEqual(['title_missing']);
    expect(codesOf('# One\n\n# Two\n')).toEqual([]);
  });

  it('that a task stands on it twice', () => {
    expect(codesOf(`${HEADER}\n| 12 | A | O | FM | AIP |\n| 12 | A | O | FM | AIP |\n`)).toEqual([
      'task_repeated',
    ]);
  });
});
