import { describe, expect, it } from '@jest/globals';
import { LITERALS } from '../../../src/content/language/literalsOfAll';
import { blockText, inlineText } from '../../../src/playbook/text';
import { codesOf, HEADER, pageOf, tasksOf } from '../fragments';

const brief = (rows: string, header?: string) =>
  tasksOf(rows, header).map(({ id, name, requirement, role, services }) =>
    [id, inlineText(name), requirement, role?.key ?? '-', services.map(({ key }) => key).join('+')].join(
      ' | ',
    ),
  );

describe('the columns of a task table', () => {
  const words = [...LITERALS.languages].flatMap(([locale, { columns }]) =>
    columns.id.flatMap((id) =>
      columns.requirement.map((requirement): [string, string, string] => [locale, id, requirement]),
    ),
  );
  it.each(words)('in %s: %s, %s', (locale, id, requirement) => {
    const columns = LITERALS.languages.get(locale)?.columns;
    const header = [id, columns?.name[0], requirement, columns?.role[0], columns?.services[0]].join(' | ');
    expect(brief('| 4047 | Plan | O | FE | Exchange |', `| ${header} |\n| -- | -- | -- | -- | -- |`)).toEqual(
      ['4047 | Plan | optional | fe | exchange'],
    );
  });

  it.each([
    ['|**Task ID**|Task Name|((M)andatorio / (O)pcional|\n|--|--|--|', 'bold, and a parenthesis too many'],
    [
      '|Task\u200b ID |Task Name|(X)yz / (O)ther (M)\n|--|--|--|',
      'invisible spaces, an unknown way to say mandatory',
    ],
    ['|Id.de tarea|Títuloe|O(b)brigatório|\n|--|--|--|', 'misspelt'],
    ['|Task ID|Task Name|(M) Mandatory (O) Optional|\n|--|--|', 'too few dashes'],
    ['|TaskID|Task|Mandatory/Optional|\n|--|--|--|', 'other words for the same'],
    ['|任务 ID|标题|（M）必需／（O）选填|\n|--|--|--|', 'full-width signs'],
    ['|Aufgaben-ID|Titel|M/O|\n|--|--|--|', 'letters alone'],
    ['|Task ID|Título|必須 / 任意|\n|--|--|--|', 'three languages in one table'],
  ])('%j: %s', (header) => {
    expect(brief('|3981 |Plan| M |', header)).toEqual(['3981 | Plan | mandatory | - | ']);
  });

  it('of other tables are left to stand as tables', () => {
    for (const header of ['Scenario | Who', 'Date | Who Changed', 'Task | Owner']) {
      const page = pageOf(`| ${header} |\n| -- | -- |\n| 4047 | Ana |\n`);
      expect([page.tasks, page.intro[0]?.kind]).toEqual([[], 'table']);
    }
  });
});

describe('a row with a defect survives', () => {
  it.each([
    ['| 4095 | Edge | M | FE | Edge', ['4095 | Edge | mandatory | fe | edge'], 'no pipe at the end'],
    ['4095 | Edge | M | FE | Edge |', ['4095 | Edge | mandatory | fe | edge'], 'no pipe at the start'],
    [
      '| 3184 | Verify | O FastTrack Engineer | Exchange |',
      ['3184 | Verify | optional | fe | exchange'],
      'mark and role in one cell',
    ],
    [
      '| 3184 | Verify O | FastTrack Engineer | Exchange |',
      ['3184 | Verify | optional | fe | exchange'],
      'name and mark in one cell',
    ],
    [
      '| 3184 | Verify | O | FastTrack Engineer Exchange |',
      ['3184 | Verify | optional | fe | exchange'],
      'role and services in one cell',
    ],
    [
      '| 3143 | Check | O | FE | Exchange|| 1328 | Repair | M | FM | Teams |',
      ['3143 | Check | optional | fe | exchange', '1328 | Repair | mandatory | fm | teams'],
      'two rows on a line',
    ],
    [
      '| 3143 | Check | O | FE | Exchange| 1328 | Repair | M | FM | Teams |',
      ['3143 | Check | optional | fe | exchange', '1328 | Repair | mandatory | fm | teams'],
      'two rows, one pipe between',
    ],
    [
      '| 2323 | Close | O | \nMVM | Exchange |',
      ['2323 | Close | optional | mvm | exchange'],
      'broken between cells',
    ],
    [
      '| 2323 | Close\nit | O | MVM | Exchange |',
      ['2323 | Close it | optional | mvm | exchange'],
      'broken within a cell',
    ],
    ['| [3615](https://aka.ms/x) | O | MVM | Exchange |', ['3615 |  | optional | mvm | exchange'], 'no name'],
    [
      '| 3615 | A | B | O | MVM | Exchange |',
      ['3615 | A | B | optional | mvm | exchange'],
      'a pipe within the name',
    ],
    [
      '|3981 |Plan​|M|FM|​All Services|​',
      ['3981 | Plan | mandatory | fm | all-services'],
      'no spaces, invisible characters',
    ],
    [
      '| 983 | Leads | O | FM | Exchange, SharePoint und Teams |',
      ['983 | Leads | optional | fm | exchange+sharepoint+teams'],
      'three digits, services in a sentence',
    ],
    [
      '| 1 | {Wizard} Plan & do "it" | O | FM | Exchange |',
      ['1 | {Wizard} Plan & do "it" | optional | fm | exchange'],
      'a prefix in braces',
    ],
    ['| 1 | Plan | O | FM |', ['1 | Plan | optional | fm | '], 'no services'],
    [
      '| 1 | Choose <a scenario> | O | FM | AIP |',
      ['1 | Choose <a scenario> | optional | fm | aip'],
      'angle brackets',
    ],
  ])('%j: %s', (rows, expected) => {
    expect(
      brief(
        rows.split('\n').length > 1 || rows.startsWith('|') ? rows : `| 1 | A | O | FM | AIP |\n${rows}`,
      ).slice(-expected.length),
    ).toEqual(expected);
  });

  it('keeps a row without an id as a table, and reports it', () => {
    const page = pageOf(
      `## Approach\n\n### One\n\n${HEADER}\n| TBD | Plan | O | FM | Exchange |\n| 12 | Do | O | FM | Exchange |\n`,
    );
    expect(page.tasks.map(({ id }) => id)).toEqual(['12']);
    expect(blockText(page.steps[0]?.blocks ?? [])).toContain('TBD | Plan');
    expect(codesOf(`${HEADER}\n| TBD | Plan | O | FM | Exchange |\n`)).toEqual(['task_id_missing']);
  });

  it('keeps a cell of a column that tasks do not have', () => {
    const page = pageOf(
      '## Approach\n\n### One\n\n| Task ID | Task Name | Owner |\n| -- | -- | -- |\n| 12 | Do | Ana |\n',
    );
    expect(blockText(page.steps[0]?.blocks ?? [])).toContain('Ana');
  });

  it('lists a row again that repeats an id', () => {
    expect(tasksOf('| 1 | A | O | FM | AIP |\n| 1 | A | O | FM | AIP |').map(({ id }) => id)).toEqual([
      '1',
      '1',
    ]);
  });
});

describe('links in a task table', () => {
  it('are links of the page, in the id as well', () => {
    const page = pageOf(
      `${HEADER}\n| [12](plan.md) | See https://aka.ms/a。| O | FM | AIP |\n| 13 | [Do](https://aka.ms/b) it | O | FM | AIP |\n`,
    );
    expect(page.links.map(({ url }) => url)).toEqual(['plan.md', 'https://aka.ms/a', 'https://aka.ms/b']);
    expect(page.links.map(({ line }) => line)).toEqual([11, 11, 12]);
  });

  it('make the name of a task a link when its id is one', () => {
    expect(tasksOf('| [12](https://aka.ms/a) | Plan | O | FM | AIP |')[0]?.name).toEqual([
      {
        kind: 'link',
        inlines: [{ kind: 'text', text: 'Plan' }],
        target: { url: 'https://aka.ms/a', page: null },
      },
    ]);
  });
});

describe('a task table', () => {
  it('ends at a heading directly below it', () => {
    expect(codesOf(`## Approach\n\n### One\n\n${HEADER}\n### Two\n`)).toEqual(['task_table_empty']);
  });

  it.each([
    ['below a list without an empty line', `- item\n${HEADER}\n| 12 | A | O | FM | AIP |\n`],
    ['indented below a list', `- item\n\n${HEADER.replace(/^/gm, '    ')}\n    | 12 | A | O | FM | AIP |\n`],
    ['below a paragraph', `Text:\n${HEADER}\n| 12 | A | O | FM | AIP |\n`],
    ['above a paragraph', `${HEADER}\n| 12 | A | O | FM | AIP |\nText.\n`],
  ])('is read %s', (_, markdown) => {
    expect(pageOf(markdown).tasks.map(({ id }) => id)).toEqual(['12']);
  });
});
