import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../src/store/memory';
import { type DocumentStore, StoreError } from '../../src/store/ports/documents';
import type { EndSpan } from '../../src/telemetry/tracing';
import { watchStore } from '../../src/telemetry/watchStore';
import { itKeepsTheContract } from '../store/contract';
import { listed } from '../store/listed';

let seen: string[];
let ended: Parameters<EndSpan>[];
beforeEach(() => {
  seen = [];
  ended = [];
});

const watched = (store: DocumentStore): DocumentStore =>
  watchStore(
    store,
    { storeUsed: (operation, outcome) => seen.push(`${operation} ${outcome}`) },
    {
      begin:
        () =>
        (...end) =>
          ended.push(end),
    },
  );

describe('a store that is watched', () => {
  itKeepsTheContract(async () => watched(new MemoryStore()));

  it('does what the store does, and tells of each operation', async () => {
    const store = watched(new MemoryStore());
    await store.write('a', 1, 'absent');
    expect(await store.write('a', 2, 'absent')).toEqual({ kind: 'conflict' });
    expect((await store.read('a'))?.value).toBe(1);
    expect((await listed(store, '')).map(({ key }) => key)).toEqual(['a']);
    await store.delete('a');
    expect(await store.read('a')).toBeUndefined();
    expect(seen).toEqual(['write ok', 'write conflict', 'read ok', 'list ok', 'delete ok', 'read ok']);
    expect(ended).toHaveLength(6);
  });

  it('tells of a failure by its code, and hands it on', async () => {
    const failure = new StoreError('store_unreachable', 'It is gone');
    const broken = new MemoryStore();
    broken.read = () => Promise.reject(failure);
    broken.write = () => Promise.reject(new TypeError('x is undefined'));
    await expect(watched(broken).read('a')).rejects.toBe(failure);
    await expect(watched(broken).write('a', 1, 'any')).rejects.toThrow('x is undefined');
    expect(seen).toEqual(['read store_unreachable', 'write unexpected']);
    expect(ended.map(([, error]) => error)).toEqual([failure, new TypeError('x is undefined')]);
  });

  it('counts a list that nobody reads to its end', async () => {
    const store = watched(new MemoryStore());
    await store.write('a', 1, 'absent');
    await store.write('b', 1, 'absent');
    for await (const { key } of store.list('')) if (key === 'a') break;
    expect(seen.at(-1)).toBe('list ok');
  });

  it('tells of a list that fails', async () => {
    const failure = new StoreError('store_unreachable', 'It is gone');
    const broken = new MemoryStore();
    broken.list = async function* fail() {
      yield await Promise.reject(failure);
    };
    await expect(listed(watched(broken), '')).rejects.toBe(failure);
    expect(seen).toEqual(['list store_unreachable']);
  });
});
