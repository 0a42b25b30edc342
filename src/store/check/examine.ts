import { Damage } from './damage';
import { takeFreePages } from './freePages';
import { type Meta, readMeta } from './meta';
import { PageFile } from './pageFile';
import { entriesOf, startWalk } from './walk';

/** `complete`: whether the time was enough to look at everything. */
export type Examined = { documents: number; complete: boolean };

/** The flag of lmdb's own package for values that begin with a version. */
const WITH_VERSIONS = 0x100;
/** lmdb itself gives up beyond. */
const DEEPEST = 32;
/** Looking at the clock costs more than looking at an entry. */
const ENTRIES_A_LOOK = 1000;

/**
 * Whether a file is one of lmdb, by its first two pages. An empty one is what lmdb makes a new store of.
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
 * Whether a file can be given to lmdb, which takes what it finds for granted: every page is read and checked, the
 * values are not. For a file that nobody writes to, or whose newest state is held by a reader.
 * @param until on the clock of `performance.now()`; what is not seen by then counts as sound
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
  // A file that was made and never written to has no flags yet.
  if (documents.flags !== WITH_VERSIONS && transaction > 0n) {
    throw new Damage('it does not hold documents with versions');
  }
  if (documents.depth > DEEPEST || free.depth > DEEPEST) throw new Damage('it has a tree that is too deep');
}
