import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createGiveWay } from '../../../src/store/jobs/giveWay';

const never = new AbortController().signal;
let people: number;
let waited: number[];

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  people = 0;
  waited = [];
});
afterEach(() => {
  jest.useRealTimers();
});

const giving = (signal = never) => {
  const giveWay = createGiveWay(() => people > 0, Date.now);
  return async () => {
    const from = Date.now();
    await giveWay(signal);
    waited.push(Date.now() - from);
  };
};

describe('what is done for nobody in particular', () => {
  it('is done at once while nobody waits', async () => {
    await giving()();
    expect(waited).toEqual([0]);
  });

  it('waits until everybody has their answer', async () => {
    people = 300;
    const done = giving()();
    await jest.advanceTimersByTimeAsync(400);
    expect(waited).toEqual([]);
    people = 0;
    await jest.advanceTimersByTimeAsync(20);
    await done;
    expect(waited).toEqual([420]);
  });

  it('waits a second and a half at most, and only once where people never stop waiting', async () => {
    people = 300;
    const way = giving();
    const first = way();
    await jest.advanceTimersByTimeAsync(1500);
    await first;
    await way();
    await way();
    expect(waited).toEqual([1500, 0, 0]);
  });

  it('waits again for the next crowd', async () => {
    const way = giving();
    people = 300;
    const first = way();
    await jest.advanceTimersByTimeAsync(1500);
    await first;
    people = 0;
    await way();
    people = 300;
    const next = way();
    await jest.advanceTimersByTimeAsync(1500);
    await next;
    expect(waited).toEqual([1500, 0, 1500]);
  });

  it('does not keep a process that is to end', async () => {
    people = 300;
    const ending = new AbortController();
    const done = giving(ending.signal)();
    ending.abort();
    await jest.advanceTimersByTimeAsync(0);
    await done;
    expect(waited).toEqual([0]);
  });
});
