import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkExpression, partsOf } from './checkExpression';
import { expressionsIn } from './expressions';

const LIST = path.join(__dirname, 'checkedExpressions.json');
const listed = z.array(z.string()).parse(JSON.parse(readFileSync(LIST, 'utf8')));
const { literals, builders } = expressionsIn(path.join(__dirname, '../../../src'));

describe('the regular expressions of src', () => {
  it('are all in checkedExpressions.json, which expressions.slow.test.ts proves anew', () => {
    const verdicts = [...literals]
      .filter(([literal]) => !listed.includes(literal))
      .map(([literal, files]) => {
        const verdict = checkExpression(...partsOf(literal));
        return verdict.kind === 'refused'
          ? `${files.join(', ')}: ${literal} can take long (${verdict.why}): rewrite it.`
          : `${files.join(', ')}: ${literal} takes time in proportion to the text: add it to checkedExpressions.json.`;
      });
    expect(verdicts).toEqual([]);
  });

  it('are listed only while they are used', () => {
    expect(listed.filter((literal) => !literals.has(literal))).toEqual([]);
  });

  it('are made at run time only where builtExpressions.ts has them made', () => {
    expect(builders).toEqual([
      'bot/commands/request/namedProcess.ts',
      'content/metadata/label.ts',
      'content/metadata/readMetadata.ts',
      'content/repairs/links/linkParentheses.ts',
      'content/taskTable/taskIds.ts',
      'content/terms/splitTerms.ts',
      'insights/anonymous/withoutPeople.ts',
    ]);
  });
});

describe('the check', () => {
  it.each([
    ['[.]+$', ''],
    ['^(a+)+$', ''],
    ['\\s*[,;]\\s*', 'g'],
  ])('refuses %s', (source, flags) => {
    expect(checkExpression(source, flags).kind).toBe('refused');
  });

  it('takes what goes over the text once', () => {
    expect(checkExpression('[,;]', 'g')).toEqual({ kind: 'proven' });
  });
});
