import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/**
 * A binary property has at most 64 KiB, an entity with its names and keys 1 MiB. The longest value always fits: JSON has no
 * more than seven bits of news in a byte, and is compressed.
 */
const CHUNK_BYTES = 65_536;
const MOST_CHUNKS = 15;
/** In bytes. Shorter texts are stored as they are, to be read in any tool. */
const COMPRESSED_FROM = 32_768;
const FIRST_CHUNK = 'text0';

/** The properties of an entity beside its keys: `key` is the document's own, `write` the id of the write that made it. */
export type Properties = { key: string; write: string; deflated: boolean } & Record<
  string,
  string | boolean | Uint8Array
>;

const stored = z.looseObject({
  key: z.string(),
  write: z.string(),
  deflated: z.boolean().default(false),
  etag: z.string().default(''),
});
const chunk = z.instanceof(Uint8Array);

/** A document as it is stored; `text` is its JSON. */
export type StoredText = { key: string; write: string; etag: string; text: string };

export function propertiesOf(key: string, write: string, text: string): Properties {
  const plain = Buffer.from(text);
  const deflated = plain.length >= COMPRESSED_FROM;
  const bytes = deflated ? deflateRawSync(plain) : plain;
  const chunks = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
  const parts = Array.from({ length: chunks }, (_, i): [string, Uint8Array] => [
    `text${i}`,
    new Uint8Array(bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES)),
  ]);
  return { key, write, deflated, ...Object.fromEntries(parts) };
}

/** Undefined for an entity that no version of this store has written. */
export function storedText(entity: object): StoredText | undefined {
  const read = stored.safeParse(entity).data;
  if (!read || !(FIRST_CHUNK in entity)) return undefined;
  const { key, write, deflated, etag } = read;
  const bytes = Buffer.concat(chunksOf(entity));
  return { key, write, etag, text: (deflated ? inflateRawSync(bytes) : bytes).toString() };
}

function chunksOf(entity: object): Uint8Array[] {
  const named = new Map<string, unknown>(Object.entries(entity));
  return Array.from({ length: MOST_CHUNKS }, (_, i) => chunk.safeParse(named.get(`text${i}`)).data).filter(
    (part) => part !== undefined,
  );
}
