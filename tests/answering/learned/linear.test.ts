import { describe, expect, it } from '@jest/globals';
import { probability, weigh } from '../../../src/answering/learned/linear';
import { fitKinds, fitOdds, fitRanking } from '../../bank/learn/fit';

describe('a linear model', () => {
  it('adds up the features that it has weights for', () => {
    expect(weigh({ title: 0.5, line: 2, unheardOf: 9 }, { title: 4, line: -0.5 })).toBe(1);
    expect([probability(0), probability(50), probability(-50)]).toEqual([
      0.5,
      expect.closeTo(1),
      expect.closeTo(0),
    ]);
  });

  it('learns to put the right option first', () => {
    const choices = [0.1, 0.3, 0.5].map((line) => ({
      options: [
        { title: 0.9, line },
        { title: 0.2, line: line + 0.4 },
      ],
      right: new Set([1]),
    }));
    const weights = fitRanking(choices);
    for (const { options } of choices) {
      const [wrong = {}, right = {}] = options;
      expect(weigh(right, weights)).toBeGreaterThan(weigh(wrong, weights));
    }
  });

  it('learns how likely something is', () => {
    const weights = fitOdds(
      Array.from({ length: 100 }, (_unused, n) => ({
        features: { always: 1, seen: n % 2 },
        is: n % 2 === 1 || n % 10 === 0,
      })),
    );
    expect(probability(weigh({ always: 1, seen: 1 }, weights))).toBeGreaterThan(0.9);
    expect(probability(weigh({ always: 1, seen: 0 }, weights))).toBeLessThan(0.35);
  });

  it('learns kinds from features that are not too rare', () => {
    const sample = (kind: string, word: string) => ({ kind, features: { always: 1, [word]: 1 } });
    const weights = fitKinds([
      ...Array.from({ length: 9 }, () => sample('links', 'deck')),
      ...Array.from({ length: 9 }, () => sample('people', 'who')),
      sample('people', 'once'),
    ]);
    expect(weights.links?.deck).toBeGreaterThan(0);
    expect(weights.people?.who).toBeGreaterThan(0);
    expect(Object.keys(weights.people ?? {})).not.toContain('once');
  });
});
