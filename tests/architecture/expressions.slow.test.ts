import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { builtExpressions } from './builtExpressions';
import { checkExpression, partsOf } from './checkExpression';
import { expressionsIn } from './expressions';
import { slowestOn } from './slowestText';

jest.setTimeout(1_200_000);

/**
 * What nobody could prove, and why it is bounded all the same. Their texts are in `tests/growth`.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'bot/namedProcess.ts':
    'no message beyond LONGEST_MESSAGE, 200, is compared; white space is one space by then (turnText)',
  'content/metadata/label.ts': 'WITHIN looks at values of LONGEST_VALUE, 200, at most',
  'content/structure/taskIds.ts': 'BETWEEN looks at cells of LONGEST_LIST, 200, at most',
};

/** Milliseconds for a text of 20,000; the slowest of them takes a few. */
const AT_MOST = 200;

describe('a regular expression of src takes time in proportion to the text', () => {
  const { literals } = expressionsIn(path.join(__dirname, '../../src'));

  it.each([...literals])('%s', (literal, files) => {
    const [source, flags] = partsOf(literal);
    const verdict = checkExpression(source, flags);
    expect([files, verdict]).not.toEqual([files, expect.objectContaining({ kind: 'refused' })]);
    if (verdict.kind === 'tried') expect(slowestOn(new RegExp(source, flags))).toBeLessThan(AT_MOST);
  });
});

it('so do those that are made of vocabularies, but for some whose texts are short', () => {
  const built = builtExpressions(() => jest.isolateModules(() => void require('../../src/content/build')));
  expect(new Set(built.map(({ file }) => file))).toEqual(
    new Set([
      'bot/namedProcess.ts',
      'content/metadata/label.ts',
      'content/metadata/readMetadata.ts',
      'content/repairs/linkParentheses.ts',
      'content/structure/taskIds.ts',
      'content/terms/splitTerms.ts',
      'insights/withoutPeople.ts',
    ]),
  );
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
