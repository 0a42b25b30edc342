import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answering } from '../../src/answering/answering';
import { ownKnowledge } from '../once/content';

let answering: Answering;
beforeAll(async () => {
  answering = (await ownKnowledge()).answering;
});

function asked(text: string) {
  return answering.answer({ text, locale: 'en', page: null, previous: null });
}

describe('where it is not sure which page is meant', () => {
  it.each(['what if the customer does not answer', 'what about a proxy that blocks'])(
    'the next two pages stand below the answer, each with the line that fits: %s',
    (text) => {
      const { answer, also = [], pages } = asked(text);
      expect(answer.kind).not.toMatch(/none|choices/);
      expect(also.map(({ page }) => page)).toEqual(pages.slice(1, 3));
      expect(also.map(({ quotes = [] }) => quotes.length)).toEqual([1, 1]);
    },
  );

  it.each(['migration objectives', 'who plans the first meeting', 'migration'])(
    'and only there: %s',
    (text) => {
      expect(asked(text).also ?? []).toEqual([]);
    },
  );
});

describe('where the playbook does not say', () => {
  it('but may have something, the nearest three pages show the line that fits', () => {
    const { answer } = asked('what do we do with the old servers');
    expect(answer).toMatchObject({
      kind: 'none',
      nearest: [1, 2, 3].map(() => ({ quotes: [expect.anything()] })),
    });
  });

  it.each(['set up a devops pipeline', 'how do I cook an egg'])(
    'for it is about something else, no line of them is shown: %s',
    (text) => {
      const { answer } = asked(text);
      const nearest = answer.kind === 'none' ? answer.nearest : [];
      expect(nearest.length).toBeGreaterThan(0);
      expect(nearest.flatMap(({ quotes = [] }) => quotes)).toEqual([]);
    },
  );
});
