import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SEEN_AHEAD_MS } from '../../src/store/ports/jobs';

const SCALE = readFileSync(path.join(__dirname, '../../docs/scale.md'), 'utf8');

const sectionOf = (heading: string): string => SCALE.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** The cells of each row of the tables below a heading, without the first two lines of a table. */
const rowsOf = (heading: string): string[][] =>
  sectionOf(heading)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const parameters = new Map(
  rowsOf('The parameters').map(([name = '', value = '']) => [name.replaceAll('`', ''), Number(value)]),
);

/** Products and quotients, from left to right: `T · n / L`. */
function computed(formula: string, n: number): number {
  const [first = '', ...rest] = formula.replaceAll('`', '').split(' ');
  const operandOf = (name: string): number => {
    const value = name === 'n' ? n : (parameters.get(name) ?? Number(name));
    if (Number.isNaN(value)) throw new Error(`There is no parameter ${name}`);
    return value;
  };
  let result = operandOf(first);
  for (let at = 0; at < rest.length; at += 2) {
    const operand = operandOf(rest[at + 1] ?? '');
    result = rest[at] === '/' ? result / operand : result * operand;
  }
  return result;
}

/** As many digits as the document has after the point. */
const asWritten = (value: number, written: string): string => {
  const digits = written.split('.')[1]?.length ?? 0;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

describe('docs/scale.md', () => {
  const rows = rowsOf('One, ten and a hundred instances');

  it.each(rows)('calculates right: %s', (_what, formula = '', ...written) => {
    const right = [1, 10, 100].map((n, at) => asWritten(computed(formula, n), written[at] ?? ''));
    expect(written).toEqual(right);
  });

  it('has ten rows, so that none is passed over', () => {
    expect(rows).toHaveLength(10);
  });

  it('looks as often as an idle instance does', () => {
    expect(parameters.get('p')).toBe(SEEN_AHEAD_MS / 1000);
  });

  it('names the next wall as the parameters have it', () => {
    const [, wall] = /`P \/ W` = (\d+)/.exec(SCALE) ?? [];
    expect(Number(wall)).toBe(computed('P / W', 1));
  });
});
