import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonFault } from '../../../src/server/request/jsonShape';
import { keptLog } from '../../bot/fakes';
import { MESSAGE, post, type RunningServer, startServer } from '../servers';

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const withValue = (value: string) =>
  JSON.stringify({ ...MESSAGE, value: 0 }).replace('"value":0', `"value":${value}`);

describe('an activity', () => {
  const log = keptLog();
  let running: RunningServer;
  beforeAll(async () => {
    running = await startServer({ logger: log });
  });
  afterAll(() => running.close());

  it.each([
    ['as deep as a card may be', withValue(deep(64))],
    ['with a list of many', withValue(`[${Array(40_000).fill('1').join()}]`)],
    ['with a byte order mark', `\uFEFF${JSON.stringify(MESSAGE)}`],
  ])('%s is taken', async (_name, body) => {
    expect(await post(running.url, body)).toMatchObject({ status: 200 });
  });

  it.each([
    ['one level too deep', withValue(deep(65)), 'too_deep'],
    ['ten thousand levels deep', withValue(deep(10_000)), 'too_deep'],
    ['as deep as fits', deep(260_000), 'too_deep'],
    ['of objects, as deep as fits', `${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}`, 'too_deep'],
    ['of more values than there can be', withValue(`[${Array(200_000).fill('1').join()}]`), 'too_deep'],
    [
      'in bytes that are no UTF-8',
      Buffer.from(JSON.stringify({ ...MESSAGE, text: '\xff' }), 'latin1'),
      'invalid_content',
    ],
    ['with what cannot be compared', withValue('[{"length":{"valueOf":1}}]'), 'key_refused'],
    ['with what cannot be printed', withValue('{"a":{"toString":"x"}}'), 'key_refused'],
  ])('%s is refused', async (_name, body, code) => {
    const answer = await post(running.url, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({
      error: { code, message: expect.stringMatching(/^The body /) },
    });
  });

  it('with an id that cannot be compared is refused', async () => {
    const odd = JSON.stringify({ ...MESSAGE, recipient: { id: { length: { toString: 'x' } } } });
    expect(await post(running.url, odd)).toMatchObject({ status: 400 });
  });

  it('that is refused leaves nothing in the log', () => {
    expect(log.lines).toEqual([]);
  });
});

describe('the size of a value', () => {
  it.each<[unknown, number, number]>([
    ['x', 0, 1],
    [{}, 0, 1],
    [[1], 1, 2],
    [{ a: { b: [null] }, c: 1 }, 3, 5],
  ])('%j is %i deep and has %i values', (value, depth, values) => {
    expect(jsonFault(value, { depth, values })).toBeUndefined();
    expect(jsonFault(value, { depth: depth - 1, values })).toBe('too-large');
    expect(jsonFault(value, { depth, values: values - 1 })).toBe('too-large');
  });
});
