import { Damage } from './damage';
import { takeFreePages } from './freePages';
import { type Meta, readMeta } from './meta';
import { PageFile } from './pageFile';
import { entriesOf, startWalk } from './walk';

/** `complete`: whether there was enough time to check everything. */
export type Examined = { documents: number; complete: boolean };

/** The flag that the lmdb package sets when values start with a version. */
const WITH_VERSIONS = 0x100;
/** The maximum depth in lmdb itself. */
const DEEPEST = 32;
/** Check the clock only once per this many entries, because it takes longer than checking an entry. */
const ENTRIES_A_LOOK = 1000;

/**
 * Checks by the first two pages whether a file is from lmdb. An empty file is valid: lmdb creates a new store in it.
 * @throws Damage
 */
export function examineStart(path: string): void {
  const file = new PageFile(path);
  try {
    if (file.size > 0) checkTrees(readMeta(file));
  } finally {
    file.close();
  }
}

/**
 * Checks every page of a file but not the values, because lmdb itself trusts what it reads. Requires that nobody
 * writes to the file, or that an open reader protects its newest state.
 * @param until on the clock of `performance.now()`; what is not checked by then counts as sound
 * @throws Damage
 */
export function examineFile(path: string, until = Number.POSITIVE_INFINITY): Examined {
  const file = new PageFile(path);
  try {
    const meta = readMeta(file);
    checkTrees(meta);
    const walk = startWalk(file, meta);
    let documents = 0;
    for (const _entry of entriesOf(walk, meta.documents, Buffer.compare)) {
      documents += 1;
      if (documents % ENTRIES_A_LOOK === 0 && performance.now() > until)
        return { documents, complete: false };
    }
    takeFreePages(walk);
    return { documents, complete: true };
  } finally {
    file.close();
  }
}

function checkTrees({ documents, free, transaction }: Meta): void {
  // A file that was created but never written has no flags yet.
  if (documents.flags !== WITH_VERSIONS && transaction > 0n) {
    throw new Damage('it does not hold documents with versions');
  }
  if (documents.depth > DEEPEST || free.depth > DEEPEST) throw new Damage('it has a tree that is too deep');
}
