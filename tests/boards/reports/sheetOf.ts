import { strFromU8, unzipSync } from 'fflate';

/** A file inside a workbook; empty if it is not there. */
export function partOf(archive: Buffer, path: string): string {
  const bytes = unzipSync(archive)[path];
  return bytes ? strFromU8(bytes) : '';
}

/** The rows of the sheet of a workbook, as the texts of their cells; empty ones in between as ''. */
export function sheetOf(archive: Buffer): string[][] {
  const texts = [...partOf(archive, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs)].map(
    ([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
  const sheet = partOf(archive, 'xl/worksheets/sheet1.xml');
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, column = 'A', kind = '', value = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|><v>(.*?)<\/v><\/c>)/gs,
    )) {
      const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      cells[at] = kind.includes('t="s"') ? (texts[Number(value)] ?? '') : value;
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}
