import { describe, expect, it } from '@jest/globals';
import { withContextPages } from '../../../src/cli/ask/questions/contextPages';
import { pageOf, playbookOf } from '../../playbook/pages';

const playbook = playbookOf([
  pageOf('approach-gm-fta', 'en', { file: 'en/approach-gm-fta-partner.md' }),
  pageOf('approach-gm-fta', 'de', { file: 'de/approach-fta-partner-de.md' }),
  pageOf('approach-ftc', 'en', { file: 'en/approach-ftc.md' }),
]);

function pageMeantBy(page: string | null): string | null | undefined {
  const question = { id: null, text: 'and the tasks?', locale: 'de', page, line: 1 };
  return withContextPages([question], playbook, () => '--context').questions[0]?.page;
}

describe('the page of the conversation', () => {
  it.each([
    ['approach-gm-fta', 'approach-gm-fta'],
    ['approach-gm-fta-partner-de', 'approach-gm-fta'],
    ['approach-fta-partner-de.md', 'approach-gm-fta'],
    ['approach-fta', 'approach-gm-fta'],
    ['en/approach-ftc', 'approach-ftc'],
    [null, null],
  ])('that is given as %s is %s', (name, page) => {
    expect(pageMeantBy(name)).toBe(page);
  });

  it('that nobody wrote is none, and told with what is nearest', () => {
    const question = { id: null, text: 'and the tasks?', locale: 'de', page: 'approach-ftx', line: 1 };
    expect(withContextPages([question], playbook, () => '--context')).toEqual({
      questions: [{ ...question, page: null }],
      wrong: ['--context is "approach-ftx", which is no page; the nearest are approach-ftc, approach-gm-fta'],
    });
  });
});
