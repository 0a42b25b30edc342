import { crc32, inflateRawSync } from 'node:zlib';

/** The texts in a ZIP archive by their paths, read by its directory. */
export function unzipped(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf('PK\u0005\u0006');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const texts = new Map<string, string>();
  for (let read = 0; read < count; read += 1) {
    const [packed, name, offset] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const path = archive.toString('utf8', at + 46, at + 46 + name);
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    if (crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error(`${path} is damaged`);
    texts.set(path, content.toString('utf8'));
    at += 46 + name;
  }
  return texts;
}

/** The rows of the sheet of a workbook, as the texts of their cells. */
export function sheetOf(archive: Buffer): string[][] {
  const sheet = unzipped(archive).get('xl/worksheets/sheet1.xml') ?? '';
  const read = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell = '']) =>
      read(cell.replace(/<[^>]*>/g, '')),
    ),
  );
}
