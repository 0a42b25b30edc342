import { describe, expect, it } from '@jest/globals';
import { managersOf } from '../../../src/bot/turn/managers';

const ada = { id: '29:ada', name: 'Ada', directoryId: 'AAAAAAAA-0000-0000-0000-000000000001' };

describe('a manager', () => {
  it.each([
    ['by the id in the directory, in any case', ['x', 'aaaaaaaa-0000-0000-0000-000000000001'], ada, true],
    ['by the id on the channel', ['29:ada'], { ...ada, directoryId: null }, true],
    ['not by the name', ['Ada'], ada, false],
    ['not without any id', ['29:ada'], { id: '', name: '', directoryId: null }, false],
    ['not when nobody is named', [], ada, false],
  ])('is recognised %s', (_how, ids, person, is) => {
    expect(managersOf(ids, false)(person)).toBe(is);
  });

  it('is everybody where identities are not checked, until somebody is named', () => {
    expect(managersOf([], true)(ada)).toBe(true);
    expect(managersOf(['29:grace'], true)(ada)).toBe(false);
  });
});
