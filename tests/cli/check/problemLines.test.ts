import { describe, expect, it } from '@jest/globals';
import { differenceLines } from '../../../src/cli/check/differenceLines';
import { causeLines, problemLines } from '../../../src/cli/check/problemLines';
import type { Difference } from '../../../src/content/parity/parity';
import type { Problem } from '../../../src/playbook/problem';

const mark = (file: string): Problem => ({
  code: 'byte_order_mark',
  severity: 'warning',
  file,
  line: 1,
  message: 'The file starts with a byte order mark: save it as UTF-8 without one.',
});
const row: Problem = {
  code: 'table_row_short',
  severity: 'warning',
  file: 'de/b.md',
  line: 7,
  message: 'The row lacks a cell: add it.',
};
const nameless: Problem = {
  ...row,
  code: 'task_name_missing',
  severity: 'error',
  line: 9,
  message: 'Name it.',
};

describe('the problems that check lists', () => {
  const all = [mark('de/a.md'), row, mark('de/b.md'), nameless];

  it('say of each whether it is an error, those first, and stand together where one cause made them', () => {
    expect(problemLines(all)).toBe(
      `de/b.md:9: error: Name it. [task_name_missing]
de/b.md:7: warning: The row lacks a cell: add it. [table_row_short]
de/a.md:1: warning: The file starts with a byte order mark: save it as UTF-8 without one. [byte_order_mark]
de/b.md:1: warning: The file starts with a byte order mark: save it as UTF-8 without one. [byte_order_mark]
`,
    );
  });

  it('are counted by cause, where it made several', () => {
    expect(causeLines(all)).toBe('byte_order_mark: 2 warnings in 2 files\n');
  });

  it('are nothing when there are none', () => {
    expect(problemLines([]) + causeLines([])).toBe('');
  });
});

describe('the differences that check lists', () => {
  const lacks = (locale: string, task: string): Difference => ({
    kind: 'task',
    locale,
    page: 'migrate-migration',
    message: `${locale} migrate-migration lacks task ${task}`,
  });

  it('are one line for all languages that differ in the same way', () => {
    expect(differenceLines([lacks('de', '1'), lacks('ja', '1'), lacks('ja', '2')])).toBe(
      'de, ja migrate-migration lacks task 1\nja migrate-migration lacks task 2\n',
    );
  });
});
