import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive: its path, and its text in UTF-8. */
export type ZipEntry = readonly [path: string, text: string];

/** 1980-01-01, the first day that the format has: what is in an archive depends on its entries alone. */
const DAY = 0x21;
/** The version of the format that unpacks it, 2.0; and the flag that paths are in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** A ZIP archive, as https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT has it, of less than 4 GB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of entries) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const about = described(name, content, packed);
    const local = Buffer.concat([numbers([4, 0x04034b50]), about, numbers([2, 0]), name, packed]);
    locals.push(local);
    directory.push(
      numbers([4, 0x02014b50], [2, VERSION]),
      about,
      // No extra field, no comment, the first disk, no attributes; where the entry is.
      numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const { length } = entries;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, length],
    [2, length],
    [4, listed.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, listed, end]);
}

/** What stands both before an entry and in the directory. */
function described(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  return numbers(
    [2, VERSION],
    [2, UTF8],
    [2, DEFLATED],
    [2, 0],
    [2, DAY],
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, name.length],
  );
}

/** Little-endian numbers, each in so many bytes. */
function numbers(...all: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    all.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
