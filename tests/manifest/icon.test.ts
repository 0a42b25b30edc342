import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ICONS, type Icon, iconProblems } from '../../manifest/icon';
import template from '../../manifest/manifest.json';
import { readPixels } from '../../manifest/pixels';
import { problemText } from '../../manifest/problem';

const [color, outline] = ICONS;
const read = (file: string) => readFileSync(path.join(__dirname, '../../manifest', file));

describe('the icons', () => {
  it.each(ICONS)('$file has the size that Teams wants', (icon) => {
    expect(iconProblems(icon, read(icon.file))).toEqual([]);
  });

  it('are those that the manifest names', () => {
    expect(template.icons).toEqual({ color: color.file, outline: outline.file });
  });

  it('cover the whole square with the accent colour', () => {
    const edges = readPixels(read(color.file)).filter((_, at) => isEdge(at, color.side));
    expect(new Set(edges.map(hex))).toEqual(new Set([template.accentColor]));
  });

  it('draw the outline in white, on nothing', () => {
    const pixels = readPixels(read(outline.file));
    const drawn = pixels.filter(({ alpha }) => alpha > 0);
    expect(new Set(drawn.map(hex))).toEqual(new Set(['#FFFFFF']));
    expect(pixels.filter((_, at) => isEdge(at, outline.side)).every(({ alpha }) => alpha === 0)).toBe(true);
    expect(drawn.length).toBeGreaterThan(100);
  });
});

const DRAW = 'draw it anew with "npx tsx manifest/drawIcons.ts" [icon_wrong]';

describe('a picture that Teams would refuse', () => {
  it.each([
    ['of another size', color, read(outline.file), 'color.png: has 32×32 pixels, expected 192×192'],
    [
      'in another format',
      color,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
      'color.png: is no PNG',
    ],
    ['that is empty', outline, Buffer.alloc(0), 'outline.png: is no PNG'],
    [
      'in outline without transparency',
      { ...outline, side: 192 },
      withColours(read(color.file), 2),
      'outline.png: has no alpha channel, so it cannot be transparent',
    ],
    [
      'with transparent parts',
      { ...color, side: 32 },
      read(outline.file),
      'color.png: has transparent parts',
    ],
  ])('is named: one %s', (_, icon, bytes, message) => {
    expect(iconProblems(icon as Icon, bytes).map(problemText)).toContain(`${message}: ${DRAW}`);
  });
});

/** The same file, said to have other channels. */
function withColours(png: Buffer, colours: number): Buffer {
  const other = Buffer.from(png);
  other.writeUInt8(colours, 25);
  return other;
}

function isEdge(at: number, side: number): boolean {
  return [Math.floor(at / side), at % side].some((place) => place === 0 || place === side - 1);
}

function hex({ red, green, blue }: { red: number; green: number; blue: number }): string {
  return `#${Buffer.from([red, green, blue]).toString('hex').toUpperCase()}`;
}
