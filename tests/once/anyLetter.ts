import fc from 'fast-check';

/** Halves of a pair, which are no characters. */
const HALVES = { from: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/**
 * Any character of Unicode, for `unit` of a string. fast-check's own `binary` is the same, but makes a table of all
 * 1.1 million of them: most of a second, and memory that every later file of the worker has to carry.
 */
export const anyLetter: fc.Arbitrary<string> = fc.nat({ max: LAST - HALVES.count }).map(
  (index) => String.fromCodePoint(index < HALVES.from ? index : index + HALVES.count),
  (letter) => {
    const code = typeof letter === 'string' ? letter.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== letter) throw new Error('Not one character');
    return code < HALVES.from ? code : code - HALVES.count;
  },
);
