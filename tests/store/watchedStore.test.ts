import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { StoreError } from '../../src/store/ports/storeError';
import { type StoreHealth, WatchedStore, type WatchSettings } from '../../src/store/watchedStore';
import { itKeepsTheContract } from './contract';
import { FailingStore } from './failingStore';
import { until } from './jobs/jobWorkers';

let opened: WatchedStore[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

function watched(settings: Partial<WatchSettings> = {}) {
  const inner = new FailingStore();
  const changes: StoreHealth[] = [];
  const store = new WatchedStore(inner, {
    changed: (health) => changes.push(health),
    retryMs: 1,
    ...settings,
  });
  opened.push(store);
  return { inner, store, changes };
}

describe('a watched store', () => {
  itKeepsTheContract(async () => watched().store);

  it.each(['full', 'read-only', 'gone', 'failing'] as const)(
    'says that it is %s after a write that failed for it, and once that it is well again, by itself',
    async (trouble) => {
      const { inner, store, changes } = watched();
      inner.trouble = trouble;
      await expect(store.write('key', 1, 'any')).rejects.toMatchObject({ trouble });
      await expect(store.delete('key')).rejects.toMatchObject({ trouble });
      expect([store.health, changes]).toEqual([trouble, [trouble]]);
      inner.trouble = null;
      await until(() => store.health === 'ok');
      expect(changes).toEqual([trouble, 'ok']);
      expect(await store.read('key')).toBeUndefined();
    },
  );

  it('stays full while small writes work and one as large as the one that failed does not', async () => {
    const { inner, store, changes } = watched();
    const taken = inner.write.bind(inner);
    let isFull = true;
    inner.write = async (key, value, expected) => {
      const isLarge = JSON.stringify(value).length > 1000;
      if (isLarge && isFull) throw new StoreError('store_write_failed', 'no', { trouble: 'full' });
      return taken(key, value, expected);
    };
    await expect(store.write('large', '.'.repeat(2000), 'any')).rejects.toMatchObject({ trouble: 'full' });
    const before = inner.tried;
    await store.write('small', 1, 'any');
    await sleep(30);
    expect([store.health, changes, inner.tried]).toEqual(['full', ['full'], before + 1]);
    isFull = false;
    await until(() => store.health === 'ok');
    expect(await inner.read('small')).toMatchObject({ value: 1 });
  });

  it('tries with as many bytes as could not be written, and with nothing that anybody wrote', async () => {
    const { inner, store } = watched();
    const tried: string[] = [];
    inner.trouble = 'full';
    const value = { note: 'Ada is ill', name: 'アダ' };
    await expect(store.write('key', value, 'any')).rejects.toThrow();
    const taken = inner.write.bind(inner);
    inner.write = (key, given, expected) => {
      tried.push(JSON.stringify(given));
      return taken(key, given, expected);
    };
    inner.trouble = null;
    await until(() => store.health === 'ok');
    expect(tried).toEqual([expect.stringMatching(/^"-+"$/)]);
    expect(tried[0]).toHaveLength(Buffer.byteLength(JSON.stringify(value)));
  });

  it('tries less and less often as long as it fails', async () => {
    const { inner, store } = watched({ retryMs: 4 });
    inner.trouble = 'full';
    await expect(store.write('key', 1, 'any')).rejects.toThrow();
    await sleep(200);
    expect(inner.tried).toBeLessThan(10);
  });

  it('is in trouble when it can only not be read, as an instance finds that does nothing else', async () => {
    const { inner, store, changes } = watched();
    const lost = new StoreError('store_unreachable', 'nobody listens', { trouble: 'failing' });
    const read = inner.read.bind(inner);
    inner.read = async () => Promise.reject(lost);
    inner.trouble = 'failing';
    await expect(store.read('key')).rejects.toBe(lost);
    expect(store.health).toBe('failing');
    inner.read = read;
    inner.trouble = null;
    await until(() => store.health === 'ok');
    expect(changes).toEqual(['failing', 'ok']);
  });

  it('is not to blame for what nobody can store, or for a conflict', async () => {
    const { store, changes } = watched();
    await expect(store.write('', 1, 'any')).rejects.toMatchObject({ code: 'store_key_empty' });
    await store.write('key', 1, 'any');
    expect(await store.write('key', 2, 'absent')).toEqual({ kind: 'conflict' });
    expect([store.health, changes]).toEqual(['ok', []]);
  });

  it('finds trouble that nobody has met yet where there is a suspicion, and none where there is not', async () => {
    const { inner, store, changes } = watched({ suspicious: () => true, lookEveryMs: 1 });
    await until(() => inner.tried > 3);
    expect(changes).toEqual([]);
    inner.trouble = 'full';
    await until(() => store.health === 'full');
    inner.trouble = null;
    await until(() => store.health === 'ok');
    const calm = watched({ suspicious: () => false, lookEveryMs: 1 });
    await sleep(20);
    expect(calm.inner.tried).toBe(0);
  });
});
