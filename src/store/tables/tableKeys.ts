import { createHash } from 'node:crypto';

/** Where a document is in the table. */
export type EntityKey = { partitionKey: string; rowKey: string };

/** What a listing asks for: from each lower bound on, up to, but not including, each upper one; null for no bound. */
export type EntityRange = Record<'partition' | 'row', { from: string; to: string } | null>;

/**
 * In bytes of a key. Twice as many hexadecimal digits and a hash fit into the 512 characters that Azure takes; a longer
 * key is cut and told from its like by a hash.
 */
const LONGEST = 200;
/** After all hexadecimal digits, so that a cut key comes after the one that is only what is left of it. */
const CUT = 'g';
/** After everything that a key can go on with. */
const END = 'h';
/** A partition is the start of a key through its second slash, and so many bytes more: 256 partitions of random ids. */
const SPREAD = 2;
const SLASH = '/'.charCodeAt(0);

/**
 * Hexadecimal digits keep the order of the UTF-8 bytes, and Azure forbids slashes and control characters. What two keys
 * have as partitions is in the order of the keys too, so that a listing over several partitions is.
 */
export function entityKey(key: string): EntityKey {
  return { partitionKey: hex(partitionOf(Buffer.from(key))), rowKey: rowKeyOf(Buffer.from(key)) };
}

/**
 * The range that has all keys that start with `prefix` and come before `before`, and perhaps others that share the first
 * bytes of one of them.
 */
export function entityRange(prefix: string, before?: string): EntityRange {
  if (prefix === '') return { partition: null, row: null };
  const bytes = Buffer.from(prefix);
  const start = hex(bytes.subarray(0, LONGEST));
  const partition = hex(partitionOf(bytes));
  const ends = [prefix, ...(before === undefined ? [] : [before])];
  const [to = END] = ends.map((key) => hex(Buffer.from(key).subarray(0, LONGEST)) + END).sort();
  return { partition: { from: partition, to: partition + END }, row: { from: start, to } };
}

/** Whether two row keys may belong to keys that share their first bytes, so that the row keys are not in their order. */
export function shareStart(a: string, b: string): boolean {
  const digits = 2 * LONGEST;
  return a.length >= digits && a.slice(0, digits) === b.slice(0, digits);
}

function rowKeyOf(bytes: Buffer): string {
  if (bytes.length <= LONGEST) return hex(bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hex(bytes.subarray(0, LONGEST)) + CUT + hash;
}

function partitionOf(bytes: Buffer): Buffer {
  const first = bytes.indexOf(SLASH);
  const second = first < 0 ? -1 : bytes.indexOf(SLASH, first + 1);
  const end = second < 0 ? bytes.length : second + 1 + SPREAD;
  return bytes.subarray(0, Math.min(end, LONGEST));
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
