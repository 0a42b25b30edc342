import { Damage } from './damage';
import type { Meta, Tree } from './meta';
import { PAGE_HEADER } from './meta';
import { LARGE_BYTES, type LeafNode, OVERFLOW, readPage } from './page';
import type { PageFile } from './pageFile';

/** Returns a number below zero, zero or above zero, as for `sort`. */
type Order = (a: Buffer, b: Buffer) => number;

const NO_PAGE = 0xffff_ffff_ffff_ffffn;

/** Shared state of the walks through one file. `used` marks the visited pages; no page may be visited twice. */
export type Walk = { file: PageFile; meta: Meta; used: Uint8Array };

export function startWalk(file: PageFile, meta: Meta): Walk {
  const most = Math.ceil(file.size / meta.pageSize);
  return { file, meta, used: new Uint8Array(Math.max(most, 2)).fill(1, 0, 2) };
}

/**
 * Every page and entry of a tree, in order. Checks what lmdb relies on without checking: pages are inside the file,
 * have the right number and occur once, and their entries are inside the page and sorted.
 * @throws Damage
 */
export function* entriesOf(walk: Walk, tree: Tree, order: Order): Generator<LeafNode> {
  if (tree.root === NO_PAGE) {
    if (tree.entries !== 0 || tree.depth !== 0) throw new Damage('a tree with entries has no first page');
    return;
  }
  let entries = 0;
  let last: Buffer | undefined;
  for (const node of below(walk, Number(tree.root), tree.depth, order, undefined)) {
    if (last && order(last, node.key) >= 0) throw new Damage('keys are not in order');
    last = node.key;
    entries += 1;
    yield node;
  }
  if (entries !== tree.entries) {
    throw new Damage(`${entries} entries are there where ${tree.entries} should be`);
  }
}

/** @param least no key below this page may be smaller */
function* below(
  walk: Walk,
  number: number,
  depth: number,
  order: Order,
  least: Buffer | undefined,
): Generator<LeafNode> {
  const page = readPage(take(walk, number), number);
  if ((page.kind === 'leaf') !== (depth === 1))
    throw new Damage(`page ${number} is not on the level it is on`);
  switch (page.kind) {
    case 'branch': {
      let before: Buffer | undefined;
      for (const [i, { key, child }] of page.nodes.entries()) {
        // The first key of a branch is not used: it stands for everything before the second key.
        if (before && i > 0 && order(before, key) >= 0) throw new Damage(`page ${number} is not in order`);
        for (const node of below(walk, child, depth - 1, order, i === 0 ? least : key)) {
          before = node.key;
          yield node;
        }
      }
      return;
    }
    case 'leaf':
      for (const node of page.nodes) {
        if (least && order(node.key, least) < 0) throw new Damage(`page ${number} is not in order`);
        if (node.isLarge) takeLarge(walk, node);
        yield node;
      }
  }
}

/** Reads a page of a tree and marks it as used. */
function take({ file, meta, used }: Walk, number: number): Buffer {
  if (!Number.isSafeInteger(number) || number < 2 || number > meta.lastPage) {
    throw new Damage(`page ${number} is named, and there are only ${meta.lastPage + 1}`);
  }
  const bytes = file.read(number * meta.pageSize, meta.pageSize);
  if (used[number] === 1) throw new Damage(`page ${number} is used twice`);
  used[number] = 1;
  checkHeader(bytes, number, meta);
  return bytes;
}

function takeLarge({ file, meta, used }: Walk, { data, size }: LeafNode): void {
  const first = Number(data.readBigUInt64LE(0));
  const count = Number(data.readBigUInt64LE(LARGE_BYTES - 8));
  const needed = Math.floor((PAGE_HEADER - 1 + size) / meta.pageSize) + 1;
  if (count !== needed) throw new Damage(`a value of ${size} bytes is said to take ${count} pages`);
  if (!Number.isSafeInteger(first) || first < 2 || first + count - 1 > meta.lastPage) {
    throw new Damage(`page ${first} is named, and there are only ${meta.lastPage + 1}`);
  }
  const header = file.read(first * meta.pageSize, PAGE_HEADER);
  file.read(first * meta.pageSize + PAGE_HEADER + size - 1, 1);
  checkHeader(header, first, meta);
  if (header.readUInt16LE(18) !== OVERFLOW || header.readUInt32LE(20) !== count) {
    throw new Damage(`page ${first} is not the value that it should be`);
  }
  for (let number = first; number < first + count; number += 1) {
    if (used[number] === 1) throw new Damage(`page ${number} is used twice`);
    used[number] = 1;
  }
}

/**
 * A page that is newer than the file would count as changed but not yet written, and lmdb would write to it in place.
 */
function checkHeader(bytes: Buffer, number: number, { transaction }: Meta): void {
  if (bytes.readBigUInt64LE(0) !== BigInt(number))
    throw new Damage(`page ${number} says that it is another one`);
  if (bytes.readBigUInt64LE(8) > transaction) throw new Damage(`page ${number} is newer than the store`);
}

/** The data of an entry from `entriesOf`, in the page itself or in an overflow page. */
export function dataOf({ file, meta }: Walk, { data, size, isLarge }: LeafNode): Buffer {
  if (!isLarge) return data;
  return file.read(Number(data.readBigUInt64LE(0)) * meta.pageSize + PAGE_HEADER, size);
}
