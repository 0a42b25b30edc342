import { describe, expect, it } from '@jest/globals';
import { blockText, inlineText } from '../../../src/playbook/text';
import { codesOf, HEADER, pageOf } from '../fragments';

const briefOf = (page: ReturnType<typeof pageOf>) =>
  page.tasks.map(({ id, name, requirement, role, services }) =>
    [id, inlineText(name), requirement, role?.key ?? '-', services.map(({ key }) => key).join('+')].join(
      ' | ',
    ),
  );

const BEFORE = '| 1 | First | M | FM | Yammer |';
const AFTER = '| 2 | Last | O | FE | Yammer |';

describe('a broken row between whole ones', () => {
  it.each([
    [
      '| 10 | Plan | O | FE | Exchange /\nTeams |',
      '10 | Plan | optional | fe | exchange+teams',
      'broken in the last cell',
    ],
    [
      '| 10 | Plan | O | FE | Exchange /\nTeams',
      '10 | Plan | optional | fe | exchange+teams',
      'and without its last pipe',
    ],
    ['| 10\n| Plan | O | FE | Exchange |', '10 | Plan | optional | fe | exchange', 'broken before a pipe'],
    [
      '| 10 |\n| Plan | O | FE | Exchange |',
      '10 | Plan | optional | fe | exchange',
      'broken, with a pipe on either line',
    ],
    [
      '| 10 | Plan\nall\nof it | O | FE | Exchange |',
      '10 | Plan all of it | optional | fe | exchange',
      'on three lines',
    ],
    ['| 10 | Plan | O FE Exchange |', '10 | Plan | optional | fe | exchange', 'two pipes missing'],
    [
      '| 10 Plan | O FE | Exchange |',
      '10 | Plan | optional | fe | exchange',
      'two pipes missing, in two cells',
    ],
    ['| 10 | Plan | O FE |', '10 | Plan | optional | fe | ', 'a pipe and the services missing'],
    ['| 10 | Plan | FE | Exchange |', '10 | Plan | unknown | fe | exchange', 'no mark'],
    ['| 10 | Plan | O | Exchange |', '10 | Plan | optional | - | exchange', 'no role'],
    ['| 10 | O | FE |', '10 |  | optional | fe | ', 'neither name nor services'],
    ['| 10 | Plan | O | FE |', '10 | Plan | optional | fe | ', 'no services'],
    ['| | 10 | Plan | O | FE | Exchange |', '10 | Plan | optional | fe | exchange', 'an empty cell in front'],
    [
      '|| 10 | Plan | O | FE | Exchange ||',
      '10 | Plan | optional | fe | exchange',
      'pipes twice at both ends',
    ],
    [
      '| 10 | Plan || O | FE | Exchange |',
      '10 | Plan | optional | fe | exchange',
      'a pipe twice behind the name',
    ],
    [
      '| 10 | Plan | O | | FE | Exchange |',
      '10 | Plan | optional | fe | exchange',
      'an empty cell before the role',
    ],
    ['10 | Plan | O | FE | Exchange', '10 | Plan | optional | fe | exchange', 'no pipe at either end'],
  ])('%j: %s', (row, expected) => {
    const page = pageOf(`${HEADER}\n${BEFORE}\n${row}\n${AFTER}\n`);
    expect(briefOf(page)).toEqual([
      '1 | First | mandatory | fm | yammer',
      expected,
      '2 | Last | optional | fe | yammer',
    ]);
    expect(blockText(page.intro)).toBe('');
  });

  it.each([
    [
      '| 10 | Plan | O FE | Exchange|| 11 | Do | M | FM | Teams |',
      'two rows on a line, the first without a pipe',
    ],
    [
      '| 10 | Plan | O | FE | Exchange|| 11 | Do | M FM | Teams',
      'two rows on a line, the second broken twice',
    ],
    ['| 10 | Plan | O |\nFE | Exchange|| 11 | Do | M | FM | Teams |', 'two rows on two lines'],
    [
      '| 10 | Plan | O | FE | Exchange|| 11 | Do | M | FastTrack\nManager | Teams |',
      'two rows on a line, the second goes on below',
    ],
  ])('%j: %s', (rows) => {
    expect(briefOf(pageOf(`${HEADER}\n${BEFORE}\n${rows}\n${AFTER}\n`)).slice(1, 3)).toEqual([
      '10 | Plan | optional | fe | exchange',
      '11 | Do | mandatory | fm | teams',
    ]);
  });
});

it('a header that is written again within its table is no task', () => {
  const page = pageOf(`${HEADER}\n${BEFORE}\n${HEADER}\n${AFTER}\n`);
  expect(page.tasks.map(({ id }) => id)).toEqual(['1', '2']);
  expect(blockText(page.intro)).toBe('');
  expect(codesOf(`${HEADER}\n${BEFORE}\n${HEADER}\n${AFTER}\n`)).toEqual([]);
});

it('a pipe in the address of a link stays part of it', () => {
  const page = pageOf(`${HEADER}\n| 10 | See [x](https://contoso.com/a|b) | O | FE | Exchange |\n`);
  expect(page.links.map(({ text, url }) => [text, url])).toEqual([['x', 'https://contoso.com/a|b']]);
  expect(briefOf(page)).toEqual(['10 | See x | optional | fe | exchange']);
});

describe('rows that stand apart from their table', () => {
  it.each([
    ['\n', 'an empty line between'],
    ['\nSome text.\n\n', 'text between'],
    ['\n**Optional**\n\n', 'a caption between'],
  ])('%j: %s', (between) => {
    const page = pageOf(`## Approach\n\n### One\n\n${HEADER}\n${BEFORE}\n${between}${AFTER}\n`);
    expect(page.tasks.map(({ id, step }) => [id, step])).toEqual([
      ['1', 'One'],
      ['2', 'One'],
    ]);
    expect(blockText(page.steps[0]?.blocks ?? [])).toBe(between.replaceAll('*', '').trim());
  });

  it('are tasks even when no table of the page has a header', () => {
    expect(briefOf(pageOf(`Text.\n\n${BEFORE}\n${AFTER}\n`))).toEqual([
      '1 | First | mandatory | fm | yammer',
      '2 | Last | optional | fe | yammer',
    ]);
    expect(codesOf(`Text.\n\n${BEFORE}\n${AFTER}\n`)).toEqual(['task_rows_apart']);
  });

  it('are not looked for behind a row on two lines', () => {
    expect(codesOf(`${HEADER}\n${BEFORE}\n| 3 | Plan | O |\nFE | Teams |\n${AFTER}\n`)).toEqual([
      'task_row_split',
    ]);
  });

  it('are no tasks when only their number looks like one', () => {
    const page = pageOf(
      `${HEADER}\n${BEFORE}\n\n| 2019 | Ana | Plan | Ben | x |\n| 2020 | Ana | Plan | Ben | x |\n`,
    );
    expect(page.tasks).toHaveLength(1);
  });
});

describe('a table is read', () => {
  it('with an empty cell in its line of dashes', () => {
    const page = pageOf(
      '## Refresh Summary\n\n| Date | Who || What |\n|--|--||--|\n| 01/02/2020 | Ana | x | y |\n',
    );
    expect(page.refresh).toEqual([{ date: '2020-01-02', who: 'Ana', what: 'x y' }]);
    expect(page.sections[0]?.blocks).toHaveLength(1);
  });

  it('that is indented below a heading', () => {
    const page = pageOf(
      '## Next Steps\n\n- A\n\n    ## Refresh Summary\n\n    | Date | Who | What |\n    |--|--|--|\n    | 01/02/2020 | Ana | x |\n',
    );
    expect(page.refresh).toEqual([{ date: '2020-01-02', who: 'Ana', what: 'x' }]);
    expect(page.nextSteps).toHaveLength(1);
  });

  it('in a quote, with tasks', () => {
    const quoted = `${HEADER}\n${BEFORE}`.replaceAll(/^/gm, '> ');
    const page = pageOf(`## Approach\n\n### One\n\n> Note.\n>\n${quoted}\n\nText.\n`);
    expect(briefOf(page)).toEqual(['1 | First | mandatory | fm | yammer']);
  });

  it('with tabs for pipes', () => {
    const tabs =
      'Task ID\tTask Name\t(M)andatory / (O)ptional\tFastTrack Role\tServices\n1\tFirst\tM\tFM\tYammer';
    expect(briefOf(pageOf(`Text.\n\n${tabs}\n\nText.\n`))).toEqual(['1 | First | mandatory | fm | yammer']);
  });
});
