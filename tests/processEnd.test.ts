import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { outputOf, runScript } from './store/processes/childProcess';

const SCRIPT = require.resolve('./processEnd.child.ts');
const UNEXPECTED =
  /^\{"level":60,.*"message":"nobody expected this","stack":" {4}at .*"failure":"[\w-]{36}".*"unexpected: /;

async function end(cause: string): Promise<{ code: unknown; lines: string[] }> {
  const child = runScript(SCRIPT, cause);
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: outputOf(child) })) lines.push(line);
  const [code] = await ended;
  return { code, lines };
}

describe('a process that is ended', () => {
  it.each([
    ['an exception', [UNEXPECTED]],
    ['a rejection', [UNEXPECTED]],
    ['a rejection without an error', [/"message":"plain text".*"unexpected: /]],
    ['two faults', [UNEXPECTED, UNEXPECTED]],
  ])('by %s logs it, stops in order, and asks by its code to be started again', async (cause, faults) => {
    const { code, lines } = await end(cause);
    const logged = lines.filter((line) => line.startsWith('{'));
    expect(logged).toEqual(faults.map((fault) => expect.stringMatching(fault)));
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual(['stopping', 'stopped']);
    expect(code).toBe(1);
  });

  it('by a signal stops in order, and is not to be started again', async () => {
    expect(await end('a signal')).toEqual({ code: 0, lines: ['stopping', 'stopped'] });
  });

  it('by a signal, with a fault on the way, goes on stopping and tells of the fault', async () => {
    const { code, lines } = await end('a fault after a signal');
    expect(lines).toEqual(['stopping', expect.stringMatching(UNEXPECTED), 'stopped']);
    expect(code).toBe(1);
  });

  it('by a second signal ends at once, and says so', async () => {
    const { code, lines } = await end('two signals');
    expect(lines).toEqual([
      'stopping',
      expect.stringMatching(/"level":60,.*"a second signal: the process ends at once"/),
    ]);
    expect(code).toBe(1);
  });

  it('and cannot be stopped in order says why', async () => {
    const { code, lines } = await end('a signal whose stop fails');
    expect(lines).toEqual([expect.stringMatching(/"the disk is full".*"the process could not be stopped/)]);
    expect(code).toBe(1);
  });
});
