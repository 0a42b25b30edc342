import { MemoryStore } from '../../src/store/memory';
import type { Expected, Version } from '../../src/store/ports/documents';

/** Counts what is asked of it; a listing counts once. */
export class CountingStore extends MemoryStore {
  operations = 0;

  override async read(key: string) {
    this.operations += 1;
    return super.read(key);
  }

  override async write(key: string, value: unknown, expected: Expected) {
    this.operations += 1;
    return super.write(key, value, expected);
  }

  override async delete(key: string, expected?: Version) {
    this.operations += 1;
    return super.delete(key, expected);
  }

  override list(prefix: string, before?: string) {
    this.operations += 1;
    return super.list(prefix, before);
  }
}
