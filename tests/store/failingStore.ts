import { MemoryStore } from '../../src/store/memory';
import type { Expected, Version } from '../../src/store/ports/documents';
import { StoreError, type StoreTrouble } from '../../src/store/ports/storeError';

/** A store in memory that takes no writes as long as it has `trouble`, as one on a full disk does. */
export class FailingStore extends MemoryStore {
  trouble: StoreTrouble | null = null;
  /** Whether it cannot be read either. */
  unreadable = false;
  /** Writes and deletions that were tried. */
  tried = 0;

  override async read(key: string) {
    if (this.unreadable) throw new Error('the disk is gone');
    return super.read(key);
  }

  override async write(key: string, value: unknown, expected: Expected) {
    this.#try();
    return super.write(key, value, expected);
  }

  override async delete(key: string, expected?: Version) {
    this.#try();
    return super.delete(key, expected);
  }

  #try(): void {
    this.tried += 1;
    if (this.trouble === null) return;
    throw new StoreError('store_write_failed', 'no room', { trouble: this.trouble });
  }
}
