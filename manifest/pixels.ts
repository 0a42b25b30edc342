import { inflateSync } from 'node:zlib';

export type Pixel = { red: number; green: number; blue: number; alpha: number };

/** The pixels of a PNG with 8 bits a channel and no interlacing, row by row. */
export function readPixels(png: Buffer): Pixel[] {
  const width = png.readUInt32BE(16);
  const channels = png.readUInt8(25) === 6 ? 4 : 3;
  const lines = unfilter(inflateSync(Buffer.concat(imageData(png))), width * channels, channels);
  const pixels: Pixel[] = [];
  for (let at = 0; at < lines.length; at += channels) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = lines.subarray(at, at + channels);
    pixels.push({ red, green, blue, alpha });
  }
  return pixels;
}

function imageData(png: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return parts;
}

/** Undoes the filter that each line names in its first byte (PNG specification, section 9.2). */
function unfilter(filtered: Buffer, length: number, step: number): Buffer {
  const lines = Buffer.alloc((filtered.length / (length + 1)) * length);
  const byteAt = (at: number, present: boolean) => (present ? lines.readUInt8(at) : 0);
  for (let at = 0; at < lines.length; at++) {
    const [row, column] = [Math.floor(at / length), at % length];
    const left = byteAt(at - step, column >= step);
    const above = byteAt(at - length, row > 0);
    const corner = byteAt(at - length - step, row > 0 && column >= step);
    const filter = filtered.readUInt8(row * (length + 1));
    const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? Number.NaN;
    lines.writeUInt8((filtered.readUInt8(row * (length + 1) + 1 + column) + predicted) % 256, at);
  }
  return lines;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
