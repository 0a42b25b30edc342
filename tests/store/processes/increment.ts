import type { DocumentStore } from '../../../src/store/ports/documents';

/** Adds one to a number, however many others do the same. */
export async function increment(store: DocumentStore, key: string): Promise<void> {
  while (true) {
    const current = await store.read(key);
    const result = await store.write(key, Number(current?.value ?? 0) + 1, current?.version ?? 'absent');
    if (result.kind === 'written') return;
  }
}
