import { readFileSync, writeFileSync } from 'node:fs';
import { databaseFile } from '../../src/store/databaseFile';
import { openEmbeddedStore } from '../../src/store/embedded';

/** Bytes of a page, as the store makes its files. */
export const PAGE = 8192;

/** Numbers from 0 on below 1, the same for the same seed. */
export function drawnFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Fills a folder's store with small and large documents, some of them changed or deleted since; returns its file. */
export async function filledStore(folder: string, seed = 1): Promise<string> {
  const draw = drawnFrom(seed);
  const below = (most: number) => Math.floor(draw() * most);
  const store = openEmbeddedStore(folder);
  for (let round = 0; round < 30; round += 1) {
    const writes = Array.from({ length: 1 + below(20) }, () => {
      const key = `key/${'p'.repeat(below(60))}${below(300)}`;
      const value = 'x'.repeat(below(round % 5 === 0 ? 30_000 : 800));
      return draw() < 0.4 ? store.delete(key) : store.write(key, value, 'any');
    });
    await Promise.all(writes);
  }
  await store.close();
  return databaseFile(folder);
}

/** Changes a file in place. */
export function damage(file: string, how: (bytes: Buffer) => Buffer | undefined): void {
  const bytes = readFileSync(file);
  writeFileSync(file, how(bytes) ?? bytes);
}

/** A copy with flipped bits, a page that is zeros, junk or another one, or with its end cut off. */
export function randomlyDamaged(good: Buffer, draw: () => number): Buffer {
  const below = (most: number) => Math.floor(draw() * most);
  const bytes = Buffer.from(good);
  const page = below(bytes.length / PAGE) * PAGE;
  switch (below(6)) {
    case 0:
    case 1:
      for (let flips = 1 + below(4); flips > 0; flips -= 1) flip(bytes, below(bytes.length), below(8));
      return bytes;
    case 2:
      // Where the headers and the entries of a page are.
      flip(bytes, page + below(100), below(8));
      return bytes;
    case 3:
      return bytes.fill(0, page, page + PAGE);
    case 4:
      return bytes.fill(bytes.subarray(below(bytes.length - PAGE)).subarray(0, PAGE), page, page + PAGE);
    default:
      return bytes.subarray(0, below(bytes.length));
  }
}

function flip(bytes: Buffer, at: number, bit: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
}
