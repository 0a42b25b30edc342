import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedNames, mergeProperties } from '../../../src/bot/state/mergeProperties';

describe('merging the properties of two turns', () => {
  it.each([
    ['keeps what the other turn added', { a: 1 }, { a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
    ['keeps what the other turn changed', { a: 1 }, { a: 1 }, { a: 2 }, { a: 2 }],
    ['keeps it away that the other turn removed', { a: 1, b: 1 }, { a: 1, b: 1 }, { b: 1 }, { b: 1 }],
    ['adds what this turn added', {}, { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['removes what this turn removed', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2 }],
    ['takes this turn’s value where both changed it', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }],
    ['brings back what this turn changed and the other removed', { a: 1 }, { a: 2 }, {}, { a: 2 }],
    [
      'takes a property as a whole',
      { p: { x: 1, y: 1 } },
      { p: { x: 2, y: 1 } },
      { p: { x: 1, y: 2 } },
      { p: { x: 2, y: 1 } },
    ],
    [
      'sees no change in the order of names',
      { p: { x: 1, y: 1 } },
      { p: { y: 1, x: 1 } },
      { p: 2 },
      { p: 2 },
    ],
    ['tells null from nothing', { a: null }, {}, { a: null }, {}],
  ])('%s', (_what, base, mine, theirs, merged) => {
    expect(mergeProperties(base, mine, theirs)).toEqual(merged);
  });

  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const properties = fc.dictionary(names, fc.nat({ max: 2 }));

  it('has every change of either turn unless both changed the same property', () => {
    fc.assert(
      fc.property(properties, properties, properties, (base, mine, theirs) => {
        const merged = mergeProperties(base, mine, theirs);
        const changed = changedNames(base, mine);
        for (const name of ['a', 'b', 'c', 'd', 'e']) {
          expect(merged[name]).toEqual(changed.includes(name) ? mine[name] : theirs[name]);
        }
      }),
    );
  });

  it('gives the same in both orders when the turns changed different properties', () => {
    fc.assert(
      fc.property(properties, properties, properties, (base, mine, theirs) => {
        const both = changedNames(base, theirs).filter((name) => changedNames(base, mine).includes(name));
        fc.pre(both.length === 0);
        expect(mergeProperties(base, mine, theirs)).toEqual(mergeProperties(base, theirs, mine));
      }),
    );
  });
});
