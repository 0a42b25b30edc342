import { Damage } from './damage';
import { dataOf, entriesOf, type Walk } from './walk';

/** Size in bytes of a page number, and of the transaction number that is the key of a list. */
const WORD = 8;

/**
 * Marks the pages that lmdb would reuse for writing; a document in one of them would be overwritten. A list is its
 * length, then page numbers. A negative number `-n` before a page number means `n` pages starting there; 0 means
 * nothing.
 * @throws Damage
 */
export function takeFreePages(walk: Walk): void {
  const free = new Set<number>();
  for (const node of entriesOf(walk, walk.meta.free, byNumber)) {
    if (node.key.length !== WORD) throw new Damage('the list of free pages has a key that it cannot have');
    const list = dataOf(walk, node);
    const length = list.length >= WORD ? Number(list.readBigInt64LE(0)) : -1;
    if (length < 0 || (length + 1) * WORD > list.length) {
      throw new Damage('the list of free pages has an entry that is too short');
    }
    let count = 1;
    for (let i = 1; i <= length; i += 1) {
      const number = Number(list.readBigInt64LE(i * WORD));
      if (number <= 0) {
        count = number === 0 ? 1 : -number;
        continue;
      }
      addRange(free, number, count, walk.meta.lastPage);
      count = 1;
    }
  }
  for (const number of free) {
    if (walk.used[number] === 1) throw new Damage(`page ${number} is in use and in the list of free pages`);
  }
  checkEnd(walk, free);
}

function addRange(free: Set<number>, first: number, count: number, lastPage: number): void {
  if (!Number.isSafeInteger(first) || first < 2 || first + count - 1 > lastPage) {
    throw new Damage(`page ${first} is in the list of free pages, and there are only ${lastPage + 1}`);
  }
  for (let number = first; number < first + count; number += 1) free.add(number);
}

/** Pages beyond the end of the file were never written, so they must be free. */
function checkEnd({ file, meta }: Walk, free: ReadonlySet<number>): void {
  const missing = meta.lastPage + 1 - Math.ceil(file.size / meta.pageSize);
  if (missing <= 0) return;
  if (missing > free.size || !free.has(meta.lastPage)) {
    throw new Damage(`it should have ${meta.lastPage + 1} pages, and ${missing} of them are cut off`);
  }
}

function byNumber(a: Buffer, b: Buffer): number {
  if (a.length !== WORD || b.length !== WORD) return a.length - b.length;
  const difference = a.readBigUInt64LE(0) - b.readBigUInt64LE(0);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
