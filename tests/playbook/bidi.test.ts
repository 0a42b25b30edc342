import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isolated, withEnds } from '../../src/playbook/bidi';

const [FSI, PDI] = ['\u2068', '\u2069'];
const HEBREW = 'דנה (א) 7';
const ARABIC = 'شركة ١٢٣';

describe('a text of people in a sentence of ours', () => {
  it.each(['Ada', 'Zoë (7)', '株式会社', '🙂', '', 'a\u200eb'])('stays as it is: %j', (text) =>
    expect(isolated(text)).toBe(text),
  );

  it.each([HEBREW, ARABIC, `Ada ${ARABIC}`, 'a\u200fb', '𞤀𞤣'])('stands apart: %j', (text) =>
    expect(isolated(text)).toBe(`${FSI}${text}${PDI}`),
  );

  it.each([
    ['an override', '\u202eadA', 'adA'],
    ['an embedding without an end', `\u202b${HEBREW}`, `${FSI}${HEBREW}${PDI}`],
    ['isolates of a direction', '\u2067Ada\u2066', 'Ada'],
    ['an end that nothing began', `Ada${PDI}`, 'Ada'],
    ['an isolate without an end', `${FSI}Ada`, 'Ada'],
    ['ends in the wrong order', `${PDI}${HEBREW}${FSI}`, `${FSI}${HEBREW}${PDI}`],
  ])('loses %s', (_what, text, expected) => expect(isolated(text)).toBe(expected));

  it('stands apart once, also in a sentence that is put into another one', () => {
    const sentence = `Done by ${isolated(HEBREW)}.`;
    expect(isolated(sentence)).toBe(sentence);
    expect(isolated(isolated(HEBREW))).toBe(isolated(HEBREW));
  });

  it('ends where it is cut', () => {
    const cut = isolated(HEBREW).slice(0, 4);
    expect(withEnds(cut)).toBe(`${cut}${PDI}`);
  });

  it('never reaches beyond itself, whatever it is', () => {
    const letters = fc.constantFrom(
      'a',
      ' ',
      'א',
      'ع',
      '7',
      '(',
      ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f',
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        const own = isolated(text);
        expect(own).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
        let open = 0;
        for (const letter of own) {
          if (letter === FSI) open += 1;
          if (letter === PDI) open -= 1;
          expect(open).toBeGreaterThanOrEqual(0);
          if (/[א-יع]/.test(letter)) expect(open).toBeGreaterThan(0);
        }
        expect(open).toBe(0);
        expect(own.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).toBe(
          text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
        );
        expect(isolated(own)).toBe(own);
      }),
    );
  });
});
