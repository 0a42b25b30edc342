/** The pictures of a Teams app. `side` in pixels; one in outline is white on nothing. */
export const ICONS = [
  { file: 'color.png', side: 192, outline: false },
  { file: 'outline.png', side: 32, outline: true },
] as const;

export type Icon = (typeof ICONS)[number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The signature, then the first chunk: length, "IHDR", width, height, depth, colour type. */
const HEADER_LENGTH = 26;
const RGBA = 6;

/** What Teams would refuse in a picture; empty when it is right. */
export function iconProblems(icon: Icon, bytes: Buffer): string[] {
  const { file, side, outline } = icon;
  if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, 8).equals(SIGNATURE)) return [`${file} is no PNG`];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const problems: string[] = [];
  if (width !== side || height !== side) {
    problems.push(`${file} has ${width}×${height} pixels, expected ${side}×${side}`);
  }
  if (outline && bytes.readUInt8(25) !== RGBA) {
    problems.push(`${file} has no alpha channel, so it cannot be transparent`);
  }
  return problems;
}
