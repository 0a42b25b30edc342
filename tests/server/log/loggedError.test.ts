import { describe, expect, it } from '@jest/globals';
import { loggedError } from '../../../src/server/log/loggedError';

const SECRET = 'Ada Lovelace asks for help';
const TOKEN = 'Bearer eyJhbGciOi';

function thrownBy(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return error;
  }
}

describe('an error in the log', () => {
  it('says what it is and where it was thrown', () => {
    const logged = loggedError(Object.assign(new TypeError('It is not a function'), { code: 'board_gone' }));
    expect(logged).toEqual({
      type: 'TypeError',
      message: 'It is not a function',
      code: 'board_gone',
      stack: expect.stringMatching(/^\s+at .*loggedError\.test\.ts:\d+:\d+/),
    });
  });

  it('says which file or host it was about', () => {
    const error = Object.assign(new Error("ENOENT: no such file or directory, open '/data/x'"), {
      code: 'ENOENT',
      syscall: 'open',
    });
    expect(loggedError(error)).toMatchObject({ code: 'ENOENT', message: error.message });
  });

  it('says what caused it, and does not follow a circle', () => {
    const cause = new RangeError('Too deep');
    const error = new Error('It failed', { cause });
    expect(loggedError(error)).toMatchObject({ cause: { type: 'RangeError', message: 'Too deep' } });
    cause.cause = error;
    expect(JSON.stringify(loggedError(error)).length).toBeLessThan(20_000);
  });

  it.each<[string, unknown]>([
    [
      'the request that a client hangs on it',
      Object.assign(new Error('Failed'), {
        request: { headers: { authorization: TOKEN }, body: SECRET },
        response: { body: SECRET },
      }),
    ],
    ['what JSON.parse could not read', thrownBy(() => JSON.parse(`${SECRET}`))],
    ['a name of a field', thrownBy(() => Object(undefined)[SECRET].x)],
    ['what it quotes', new Error(`Unknown board "${SECRET}", said '${TOKEN}'`)],
    ['what it quotes over several lines', new Error(`Unknown board "a\n    at ${SECRET} (x:1:2)\n"`)],
    ['a text that was thrown', SECRET],
    ['an object that was thrown', { message: SECRET }],
    [
      'what caused it',
      new Error('Failed', { cause: Object.assign(new Error(`'${SECRET}'`), { body: SECRET }) }),
    ],
  ])('leaves out %s', (_name, error) => {
    const text = JSON.stringify(loggedError(error));
    expect(text).not.toContain('Lovelace');
    expect(text).not.toContain('eyJ');
    expect(text).toContain('"message"');
  });
});
