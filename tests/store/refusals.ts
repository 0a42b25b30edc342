import { beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_KEY_LENGTH, MAX_VALUE_BYTES } from '../../src/store/limits';
import type { DocumentStore } from '../../src/store/ports/documents';
import { listed } from './listed';

/** What every document store refuses, and how it says so. `current` is the store of the running test, empty. */
export function itRefuses(current: () => DocumentStore): void {
  let store: DocumentStore;

  beforeEach(() => {
    store = current();
  });

  describe('what it refuses', () => {
    it.each([
      ['an empty key', '', 'store_key_empty', 'A document key is empty, expected at least one character.'],
      [
        'a key that is too long',
        'k'.repeat(MAX_KEY_LENGTH + 1),
        'store_key_too_long',
        `Document key "${'k'.repeat(80)}…" has 1025 characters, expected at most 1024: shorten it or use a hash of it.`,
      ],
      [
        'a key cut inside a character',
        'a\uD83D',
        'store_key_malformed',
        'Document key "a\\ud83d" holds half of a surrogate pair: do not cut text inside a character.',
      ],
    ])('refuses %s', async (_what, key, code, message) => {
      const refusal = expect.objectContaining({ code, message });
      await expect(store.read(key)).rejects.toEqual(refusal);
      await expect(store.write(key, 1, 'any')).rejects.toEqual(refusal);
      await expect(store.delete(key)).rejects.toEqual(refusal);
      if (key !== '') await expect(listed(store, key)).rejects.toEqual(refusal);
    });

    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    it.each([
      ['undefined', undefined],
      ['a function', () => 1],
      ['a cycle', cyclic],
      ['a bigint', 1n],
    ])('refuses %s as a value', async (_what, value) => {
      await expect(store.write('key', value, 'any')).rejects.toMatchObject({ code: 'store_value_not_json' });
      expect(await store.read('key')).toBeUndefined();
    });

    it('takes a value up to the limit in bytes and refuses one beyond it', async () => {
      const largest = 'ä'.repeat(MAX_VALUE_BYTES / 2 - 1);
      await store.write('key', largest, 'any');
      expect(await store.read('key')).toMatchObject({ value: largest });
      await expect(store.write('key', `${largest}.`, 'any')).rejects.toMatchObject({
        code: 'store_value_too_large',
        message:
          'Document "key" has 1048577 bytes of JSON, expected at most 1048576: split it into several documents.',
      });
    });

    it('refuses everything once it is closed, and may be closed twice', async () => {
      await store.close();
      await store.close();
      const refusal = expect.objectContaining({ code: 'store_closed' });
      await expect(store.read('key')).rejects.toEqual(refusal);
      await expect(store.write('key', 1, 'any')).rejects.toEqual(refusal);
      await expect(store.delete('key')).rejects.toEqual(refusal);
      await expect(listed(store, '')).rejects.toEqual(refusal);
    });
  });
}
