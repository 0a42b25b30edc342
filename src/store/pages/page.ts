import { Damage } from './damage';
import { PAGE_HEADER } from './meta';

/**
 * `child` of a branch is a page number. `data` of a leaf is in the page itself, or in an `overflow` page when it is
 * large.
 */
export type BranchNode = { key: Buffer; child: number };
export type LeafNode = { key: Buffer; size: number; data: Buffer; isLarge: boolean };

export type Page =
  | { kind: 'branch'; nodes: readonly BranchNode[] }
  | { kind: 'leaf'; nodes: readonly LeafNode[] };

const BRANCH = 0x01;
const LEAF = 0x02;
export const OVERFLOW = 0x04;

const NODE_HEADER = 8;
/** The reference to the data of a large node: first page (8), transaction (8), number of pages (8). */
export const LARGE_BYTES = 24;
const LARGE = 0x01;

/**
 * The nodes of a page, in order. Checks the bounds, offsets and lengths of the page, because lmdb uses them without
 * checking.
 * @throws Damage
 */
export function readPage(bytes: Buffer, number: number): Page {
  const broken = (what: string): Damage => new Damage(`page ${number} ${what}`);
  const lower = bytes.readUInt16LE(20);
  const upper = bytes.readUInt16LE(22);
  if (lower % 2 !== 0 || lower > upper || upper > bytes.length - PAGE_HEADER) {
    throw broken('has bounds that no page has');
  }
  const nodes = Array.from({ length: lower / 2 }, (_, i) => {
    const at = bytes.readUInt16LE(PAGE_HEADER + 2 * i) + PAGE_HEADER;
    if (at < upper + PAGE_HEADER || at % 2 !== 0 || at + NODE_HEADER > bytes.length) {
      throw broken('has an entry that lies outside of it');
    }
    return nodeAt(bytes, at, broken);
  });
  switch (bytes.readUInt16LE(18)) {
    case BRANCH:
      // lmdb cannot handle a branch with a single child.
      if (nodes.length < 2) throw broken('has too few entries');
      return { kind: 'branch', nodes: nodes.map(({ key, child }) => ({ key, child })) };
    case LEAF:
      return { kind: 'leaf', nodes: nodes.map((node) => leafOf(bytes, node, broken)) };
    default:
      throw broken('is of a kind that it cannot be');
  }
}

type RawNode = { key: Buffer; child: number; size: number; flags: number; dataAt: number };

function nodeAt(bytes: Buffer, at: number, broken: (what: string) => Damage): RawNode {
  const size = bytes.readUInt32LE(at);
  const flags = bytes.readUInt16LE(at + 4);
  const dataAt = at + NODE_HEADER + bytes.readUInt16LE(at + 6);
  if (dataAt > bytes.length) throw broken('has a key that is longer than it');
  const key = bytes.subarray(at + NODE_HEADER, dataAt);
  return { key, child: size + flags * 2 ** 32, size, flags, dataAt };
}

function leafOf(
  bytes: Buffer,
  { key, size, flags, dataAt }: RawNode,
  broken: (what: string) => Damage,
): LeafNode {
  if ((flags & ~LARGE) !== 0) throw broken('has an entry of a kind that a document store does not have');
  const isLarge = flags === LARGE;
  const end = dataAt + (isLarge ? LARGE_BYTES : size);
  if (end > bytes.length) throw broken('has a value that is longer than it');
  return { key, size, data: bytes.subarray(dataAt, end), isLarge };
}
