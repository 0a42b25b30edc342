import { describe, expect, it } from '@jest/globals';
import { KeyQueue } from '../../src/store/ports/keyQueue';

describe('work on the same key', () => {
  it('is done one after the other, in the order in which it came', async () => {
    const queue = new KeyQueue();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
      return name;
    };
    const all = ['a', 'b', 'c'].map((name) => queue.run('key', work(name)));
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('does not wait for work on another key', async () => {
    const queue = new KeyQueue();
    const stuck = queue.run('one', () => new Promise<never>(() => undefined));
    stuck.catch(() => undefined);
    expect(await queue.run('other', async () => 'done')).toBe('done');
  });

  it('goes on after work that failed, whose caller alone is told', async () => {
    const queue = new KeyQueue();
    const failed = queue.run('key', () => Promise.reject(new Error('no')));
    const next = queue.run('key', async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
