import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { lateAfter } from '../src/processEnd';

const never = new Promise<void>(() => undefined);
const endIn = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what is waited for when the bot stops', () => {
  it('is all there is, as long as that ends in time', async () => {
    // Packages that the tests of a worker share may have timers of their own.
    const others = jest.getTimerCount();
    const waiting = lateAfter(1000, { turns: endIn(900), jobs: undefined });
    await jest.advanceTimersByTimeAsync(900);
    expect(await waiting).toEqual([]);
    expect(jest.getTimerCount()).toBe(others);
  });

  it('is named when it does not', async () => {
    const waiting = lateAfter(1000, { turns: endIn(900), jobs: never, more: endIn(1100) });
    await jest.advanceTimersByTimeAsync(1000);
    expect(await waiting).toEqual(['jobs', 'more']);
  });

  it('may fail, which is told in time, and is nobody’s concern later', async () => {
    await expect(lateAfter(1000, { turns: Promise.reject(new Error('no')) })).rejects.toThrow('no');
    const late = endIn(1100).then(() => Promise.reject(new Error('late')));
    const waiting = lateAfter(1000, { jobs: late });
    await jest.advanceTimersByTimeAsync(1200);
    expect(await waiting).toEqual(['jobs']);
  });
});
