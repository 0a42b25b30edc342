import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_KEY_LENGTH } from '../../src/store/limits';
import type { DocumentStore, Version } from '../../src/store/ports/documents';
import { listed } from './listed';
import { checkAgainstModel } from './model';
import { itRefuses } from './refusals';

/** What every document store keeps to. `open` gives an empty one each time. */
export function itKeepsTheContract(open: () => Promise<DocumentStore>): void {
  let store: DocumentStore;

  beforeEach(async () => {
    store = await open();
  });

  afterEach(async () => {
    await store.close();
  });

  describe('reading and writing', () => {
    it('has no document that nobody wrote', async () => {
      expect(await store.read('nobody')).toBeUndefined();
    });

    it.each([
      ['an object', { a: [1, 'two', null, true], nested: { ü: '漢字 👍 \u0000' } }],
      ['an array', [[], {}]],
      ['a string', ''],
      ['a number', -0.5],
      ['null', null],
      ['false', false],
    ])('reads back %s as it was written', async (_what, value) => {
      const version = await written(store, 'key', value);
      expect(await store.read('key')).toEqual({ value, version });
    });

    it.each([
      ['one letter', 'a'],
      ['a path', 'boards/19:abc@thread.tacv2;messageid=1/x'],
      ['a blank', ' '],
      ['a control character', '\u0000'],
      ['as many Chinese characters as are allowed', '漢'.repeat(MAX_KEY_LENGTH)],
      ['as many emoji as are allowed', '👍'.repeat(MAX_KEY_LENGTH / 2)],
      ['a way out of a folder', '../../etc'],
      ['the name of a prototype', '__proto__'],
    ])('takes %s for a key', async (_what, key) => {
      const version = await written(store, key, 1);
      expect(await store.read(key)).toEqual({ value: 1, version });
      expect(await listed(store, key)).toEqual([{ key, value: 1, version }]);
    });

    it('hands out copies, so that changing one changes nothing stored', async () => {
      const value = { tasks: ['4047'] };
      await written(store, 'key', value);
      value.tasks.push('3734');
      const first = await store.read('key');
      expect(first?.value).toEqual({ tasks: ['4047'] });
    });

    it('gives a new version to every write, also of the same value', async () => {
      const first = await written(store, 'key', 1);
      expect(await written(store, 'key', 1)).not.toBe(first);
    });
  });

  describe('writing only if nothing changed', () => {
    it('writes over the version that was read, once', async () => {
      const version = await written(store, 'key', 1);
      expect(await store.write('key', 2, version)).toMatchObject({ kind: 'written' });
      expect(await store.write('key', 3, version)).toEqual({ kind: 'conflict' });
      expect(await storedValue(store, 'key')).toBe(2);
    });

    it('creates a document that must not exist yet, once', async () => {
      expect(await store.write('key', 1, 'absent')).toMatchObject({ kind: 'written' });
      expect(await store.write('key', 2, 'absent')).toEqual({ kind: 'conflict' });
      expect(await storedValue(store, 'key')).toBe(1);
    });

    it('does not bring back a deleted document', async () => {
      const version = await written(store, 'key', 1);
      await store.delete('key');
      expect(await store.write('key', 2, version)).toEqual({ kind: 'conflict' });
      expect(await store.read('key')).toBeUndefined();
    });

    it('tells a document made anew from the deleted one', async () => {
      const version = await written(store, 'key', 1);
      await store.delete('key');
      await written(store, 'key', 1);
      expect(await store.write('key', 2, version)).toEqual({ kind: 'conflict' });
    });

    it.each(['', '0', 'NaN', 'nonsense', '1e3'])(
      'takes %j for a version that nobody has',
      async (version) => {
        await written(store, 'key', 1);
        expect(await store.write('key', 2, version)).toEqual({ kind: 'conflict' });
        expect(await store.write('other', 2, version)).toEqual({ kind: 'conflict' });
      },
    );

    it('lets one of many win that write over the same version at once', async () => {
      const version = await written(store, 'key', 0);
      const results = await Promise.all(Array.from({ length: 20 }, (_, i) => store.write('key', i, version)));
      expect(results.filter((result) => result.kind === 'written')).toHaveLength(1);
    });

    it('lets one of many win that create the same document at once', async () => {
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) => store.write('key', i, 'absent')),
      );
      const winner = results.findIndex((result) => result.kind === 'written');
      expect(results.filter((result) => result.kind === 'written')).toHaveLength(1);
      expect(await storedValue(store, 'key')).toBe(winner);
    });
  });

  describe('deleting', () => {
    it('deletes the version that was read', async () => {
      const version = await written(store, 'key', 1);
      expect(await store.delete('key', version)).toEqual({ kind: 'deleted' });
      expect(await store.read('key')).toBeUndefined();
    });

    it('keeps a document that has changed since', async () => {
      const version = await written(store, 'key', 1);
      await written(store, 'key', 2);
      expect(await store.delete('key', version)).toEqual({ kind: 'conflict' });
      expect(await storedValue(store, 'key')).toBe(2);
    });

    it('is content when there is nothing to delete, unless a version was expected', async () => {
      expect(await store.delete('key')).toEqual({ kind: 'deleted' });
      expect(await store.delete('key', '1')).toEqual({ kind: 'conflict' });
    });
  });

  describe('listing', () => {
    it('lists what starts with the prefix, in the order of UTF-8', async () => {
      const keys = ['b/2', 'b/10', 'b/', 'b/\uFFFD', 'b/👍', 'b/ä', 'a', 'b', 'c', 'b0'];
      await Promise.all(keys.map((key) => store.write(key, key.length, 'absent')));
      const found = await listed(store, 'b/');
      expect(found.map(({ key }) => key)).toEqual(['b/', 'b/10', 'b/2', 'b/ä', 'b/\uFFFD', 'b/👍']);
      expect(found[1]).toEqual({ key: 'b/10', value: 4, version: expect.any(String) });
    });

    it('lists every document for the empty prefix, however many they are', async () => {
      const keys = Array.from({ length: 300 }, (_, i) => `key ${String(i).padStart(3, '0')}`);
      // Not all at once: a busy service answers so many later than a store waits.
      for (let from = 0; from < keys.length; from += 25)
        await Promise.all(keys.slice(from, from + 25).map((key) => store.write(key, null, 'absent')));
      expect((await listed(store, '')).map(({ key }) => key)).toEqual(keys);
      expect(await listed(store, 'no such')).toEqual([]);
    });

    it('lists only what comes before a key, in the order of UTF-8', async () => {
      const keys = ['a', 'b/1', 'b/10', 'b/2', 'b/ä', 'b/👍', 'c'];
      await Promise.all(keys.map((key) => store.write(key, 1, 'absent')));
      const keysBefore = async (prefix: string, end: string) => {
        const found: string[] = [];
        for await (const { key } of store.list(prefix, end)) found.push(key);
        return found;
      };
      expect(await keysBefore('b/', 'b/2')).toEqual(['b/1', 'b/10']);
      expect(await keysBefore('b/', 'b/👍')).toEqual(['b/1', 'b/10', 'b/2', 'b/ä']);
      expect(await keysBefore('b/', 'c')).toEqual(['b/1', 'b/10', 'b/2', 'b/ä', 'b/👍']);
      expect(await keysBefore('b/', 'a')).toEqual([]);
      expect(await keysBefore('b/', 'b/')).toEqual([]);
      expect(await keysBefore('', 'b/10')).toEqual(['a', 'b/1']);
    });

    it('may be left early, and documents may be deleted while it goes on', async () => {
      await Promise.all(Array.from({ length: 100 }, (_, i) => store.write(`key ${i}`, i, 'absent')));
      for await (const _document of store.list('key ')) break;
      for await (const { key, version } of store.list('key ')) await store.delete(key, version);
      expect(await listed(store, '')).toEqual([]);
    });
  });

  itRefuses(() => store);

  it('behaves like a plain Map, whatever is done in whatever order', async () => {
    await checkAgainstModel(open);
  });
}

async function written(store: DocumentStore, key: string, value: unknown): Promise<Version> {
  const result = await store.write(key, value, 'any');
  if (result.kind === 'conflict') throw new Error(`writing ${key} whatever is there ended in a conflict`);
  return result.version;
}

async function storedValue(store: DocumentStore, key: string): Promise<unknown> {
  return (await store.read(key))?.value;
}
