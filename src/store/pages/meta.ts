import { Damage } from './damage';
import type { PageFile } from './pageFile';

/** Size in bytes of the page header: number (8), transaction (8), padding (2), flags (2), bounds (4). */
export const PAGE_HEADER = 24;

/** One of the two trees of a file: the free pages or the documents. */
export type Tree = { flags: number; depth: number; entries: number; root: bigint };

/** The newest state of a file, from one of its first two pages. Page numbers start at 0. */
export type Meta = { pageSize: number; free: Tree; documents: Tree; lastPage: number; transaction: bigint };

const MAGIC = 0xbeefc0de;
/** The format version that this project's lmdb package writes. */
const VERSION = 2;
const META_FLAG = 0x08;
const SMALLEST_PAGE = 512;
const LARGEST_PAGE = 65_536;
/** Size of the header and the fields of a meta page. */
const META_BYTES = PAGE_HEADER + 144;

/** @throws Damage */
export function readMeta(file: PageFile): Meta {
  if (file.size === 0) throw new Damage('it is empty');
  const first = metaIn(file.read(0, META_BYTES), 0);
  const second = metaIn(file.read(first.pageSize, META_BYTES), 1);
  if (second.pageSize !== first.pageSize)
    throw new Damage('its first two pages differ in the size of a page');
  return first.transaction >= second.transaction ? first : second;
}

function metaIn(bytes: Buffer, page: number): Meta {
  const at = PAGE_HEADER;
  const magic = bytes.readUInt32LE(at);
  if (magic !== MAGIC || (bytes.readUInt16LE(18) & META_FLAG) === 0) {
    throw new Damage(`page ${page} does not say that this is a document store`);
  }
  const version = bytes.readUInt32LE(at + 4);
  if (version !== VERSION) {
    throw new Damage(
      `it has version ${version} of the format, expected ${VERSION}: another program wrote it`,
    );
  }
  const pageSize = bytes.readUInt32LE(at + 24);
  const isPower = (pageSize & (pageSize - 1)) === 0;
  if (!isPower || pageSize < SMALLEST_PAGE || pageSize > LARGEST_PAGE) {
    throw new Damage(`page ${page} says that a page has ${pageSize} bytes`);
  }
  return {
    pageSize,
    free: treeIn(bytes, at + 24),
    documents: treeIn(bytes, at + 72),
    lastPage: Number(bytes.readBigUInt64LE(at + 120)),
    transaction: bytes.readBigUInt64LE(at + 128),
  };
}

function treeIn(bytes: Buffer, at: number): Tree {
  return {
    flags: bytes.readUInt16LE(at + 4),
    depth: bytes.readUInt16LE(at + 6),
    entries: Number(bytes.readBigUInt64LE(at + 32)),
    root: bytes.readBigUInt64LE(at + 40),
  };
}
