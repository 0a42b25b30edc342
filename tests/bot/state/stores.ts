import { openEmbeddedStore } from '../../../src/store/embedded';
import { MemoryStore } from '../../../src/store/memory';
import type { DocumentStore } from '../../../src/store/ports/documents';

/** The stores that state has to work with, by name; each call opens an empty one. */
export function storesIn(newFolder: () => string): [name: string, open: () => DocumentStore][] {
  return [
    ['in memory', () => new MemoryStore()],
    ['in a folder', () => openEmbeddedStore(newFolder())],
  ];
}
