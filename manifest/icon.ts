import { readPixels } from './pixels';
import type { PackageProblem } from './problem';

/** The pictures of a Teams app, by their key in the manifest. `side` in pixels; one in outline is white on nothing. */
export const ICONS = [
  { kind: 'color', file: 'color.png', side: 192, outline: false },
  { kind: 'outline', file: 'outline.png', side: 32, outline: true },
] as const;

export type Icon = (typeof ICONS)[number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The signature, then the first chunk: length, "IHDR", width, height, depth, colour type, …, interlacing. */
const HEADER_LENGTH = 29;
const RGBA = 6;
const RGB = 2;

/** What Teams would refuse in a picture; empty when it is right. */
export function iconProblems(icon: Icon, bytes: Buffer): PackageProblem[] {
  const redraw = 'draw it anew with "npx tsx manifest/drawIcons.ts"';
  return defects(icon, bytes).map((defect) => ({
    code: 'icon_wrong',
    file: icon.file,
    place: '',
    message: `${defect}: ${redraw}`,
  }));
}

function defects({ side, outline }: Icon, bytes: Buffer): string[] {
  if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, 8).equals(SIGNATURE)) return ['is no PNG'];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width !== side || height !== side) return [`has ${width}×${height} pixels, expected ${side}×${side}`];
  const [depth, colours, interlacing] = [bytes.readUInt8(24), bytes.readUInt8(25), bytes.readUInt8(28)];
  if (outline && colours !== RGBA) return ['has no alpha channel, so it cannot be transparent'];
  if (depth !== 8 || (colours !== RGBA && colours !== RGB) || interlacing !== 0)
    return ['is not saved with 8 bits a channel and without interlacing'];
  const pixels = readPixels(bytes);
  if (!outline) return pixels.some(({ alpha }) => alpha < 255) ? ['has transparent parts'] : [];
  const drawn = pixels.filter(({ alpha }) => alpha > 0);
  const problems: string[] = [];
  if (drawn.length === 0) problems.push('shows nothing');
  if (drawn.length === pixels.length) problems.push('has no transparent ground');
  if (drawn.some(({ red, green, blue }) => Math.min(red, green, blue) < 255))
    problems.push('is not white alone');
  return problems;
}
