import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createSlots } from '../../../src/bot/connector/slots';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Asks for slots one after the other; `begun` are those who have one. */
function asking(most: number) {
  const slots = createSlots(most, 250);
  const begun: string[] = [];
  const given = new Map<string, () => void>();
  return {
    begun,
    async ask(name: string, signal = new AbortController().signal): Promise<void> {
      const waiting = slots.take(signal).then((giveBack) => {
        if (!giveBack) return;
        begun.push(name);
        given.set(name, giveBack);
      });
      await Promise.race([waiting, Promise.resolve()]);
      await jest.advanceTimersByTimeAsync(0);
    },
    giveBack: (name: string) => given.get(name)?.(),
  };
}

describe('slots', () => {
  it('are taken by as many as there are, then in the order of those who wait', async () => {
    const { ask, begun, giveBack } = asking(2);
    for (const name of ['a', 'b', 'c', 'd']) await ask(name);
    expect(begun).toEqual(['a', 'b']);
    giveBack('b');
    await jest.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('are lost after a while, and given back once only', async () => {
    const { ask, begun, giveBack } = asking(1);
    for (const name of ['a', 'b', 'c']) await ask(name);
    await jest.advanceTimersByTimeAsync(249);
    expect(begun).toEqual(['a']);
    await jest.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(['a', 'b']);
    giveBack('a');
    await jest.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b']);
  });

  it('are not given to those who wait no more', async () => {
    const { ask, begun, giveBack } = asking(1);
    const gone = new AbortController();
    await ask('a');
    await ask('b', gone.signal);
    await ask('c');
    gone.abort();
    giveBack('a');
    await jest.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'c']);
  });

  it('are free again when nobody waits', async () => {
    const { ask, begun, giveBack } = asking(1);
    await ask('a');
    giveBack('a');
    await ask('b');
    expect(begun).toEqual(['a', 'b']);
  });
});
