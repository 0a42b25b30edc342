import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export type Pixels = { width: number; height: number; bytesPerPixel: number; data: Buffer };

/**
 * A screenshot with at most 256 colours, about a third of the size: each channel is rounded to 32 levels, and the
 * rare 257th colour becomes the nearest that is there already. Reads what Chromium writes: 8 bits a channel, RGB or
 * RGBA, not interlaced (PNG specification, 2nd edition).
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, bytesPerPixel, data } = decode(png);
  const palette: number[] = [];
  const places = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * bytesPerPixel;
    const colour = (rounded(data[at]) << 16) | (rounded(data[at + 1]) << 8) | rounded(data[at + 2]);
    const row = Math.floor(pixel / width);
    rows[row * (width + 1) + 1 + (pixel % width)] = placeOf(colour, palette, places);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function rounded(channel = 0): number {
  return Math.round(Math.round((channel * 31) / 255) * (255 / 31));
}

function placeOf(colour: number, palette: number[], places: Map<number, number>): number {
  const known = places.get(colour);
  if (known !== undefined) return known;
  const place = palette.length < 256 ? palette.push(colour) - 1 : nearest(colour, palette);
  places.set(colour, place);
  return place;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** What Chromium writes, as bytes of colours. */
export function decode(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytesPerPixel = png[25] === 6 ? 4 : 3;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const data = unfiltered(inflateSync(Buffer.concat(packed)), width * bytesPerPixel, height, bytesPerPixel);
  return { width, height, bytesPerPixel, data };
}

/** Undoes the filters of the rows (section 9). */
function unfiltered(rows: Buffer, stride: number, height: number, bytesPerPixel: number): Buffer {
  const data = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < bytesPerPixel ? 0 : (data[at - bytesPerPixel] ?? 0);
      const up = row === 0 ? 0 : (data[at - stride] ?? 0);
      const upLeft = row === 0 || column < bytesPerPixel ? 0 : (data[at - stride - bytesPerPixel] ?? 0);
      data[at] = (rows[row * (stride + 1) + 1 + column] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return data;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((value) => Math.abs(estimate - value));
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      if (Number(a) <= Number(b) && Number(a) <= Number(c)) return left;
      return Number(b) <= Number(c) ? up : upLeft;
    default:
      return 0;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
