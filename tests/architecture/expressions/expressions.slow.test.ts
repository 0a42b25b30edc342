import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { checkExpression, partsOf } from './checkExpression';
import { expressionsIn } from './expressions';
import { slowestOn } from './slowestText';

jest.setTimeout(1_200_000);

/**
 * What nobody could prove, and why it is bounded all the same. Their texts are in `tests/growth`.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'bot/commands/request/namedProcess.ts':
    'no message beyond LONGEST_MESSAGE, 200, is compared; white space is one space by then (turnText)',
  'content/metadata/label.ts': 'WITHIN looks at values of LONGEST_VALUE, 200, at most',
  'content/taskTable/taskIds.ts': 'BETWEEN looks at cells of LONGEST_LIST, 200, at most',
};

const builtSchema = z.array(z.object({ file: z.string(), source: z.string(), flags: z.string() }));

/** Milliseconds for a text of 20,000; the slowest of them takes a few. */
const AT_MOST = 200;

const { literals, builders } = expressionsIn(path.join(__dirname, '../../../src'));

describe('a regular expression of src takes time in proportion to the text', () => {
  it.each([...literals])('%s', (literal, files) => {
    const [source, flags] = partsOf(literal);
    const verdict = checkExpression(source, flags);
    expect([files, verdict]).not.toEqual([files, expect.objectContaining({ kind: 'refused' })]);
    if (verdict.kind === 'tried') expect(slowestOn(new RegExp(source, flags))).toBeLessThan(AT_MOST);
  });
});

it('so do those that are made of vocabularies, but for some whose texts are short', () => {
  const child = path.join(__dirname, 'builtExpressions.child.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', child], { encoding: 'utf8' });
  // Where a literal is too new for the compiler, it makes it at run time as well.
  const built = builtSchema.parse(JSON.parse(printed)).filter(({ file }) => builders.includes(file));
  expect(new Set(built.map(({ file }) => file))).toEqual(new Set(builders));
  const refused = built
    .filter(({ file }) => !(file in BOUNDED))
    .flatMap(({ file, source, flags }) => {
      const verdict = checkExpression(source, flags);
      if (verdict.kind === 'refused') return [`${file}: ${source} (${verdict.why})`];
      const ms = verdict.kind === 'tried' ? slowestOn(new RegExp(source, flags)) : 0;
      return ms < AT_MOST ? [] : [`${file}: ${source} took ${ms} ms`];
    });
  expect(refused).toEqual([]);
});
