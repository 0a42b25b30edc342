import type { Pixels } from '../screenshots/smallPng';
import type { Look } from './block';

/** The rectangle of a block in a screenshot. */
export type Area = { x: number; y: number; width: number; height: number };

const STEPS = 16;
/** How much the letters of a usual text stand out. */
const MOST_INK = 96;

/** The mean colour of an area, and how much stands out from it: coarse enough for antialiasing and fonts. */
export function lookAt({ width, height, bytesPerPixel, data }: Pixels, area: Area): Omit<Look, 'text'> {
  const [left, top] = [Math.floor(area.x), Math.floor(area.y)];
  const right = Math.min(width, Math.max(left + 1, Math.ceil(area.x + area.width)));
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil(area.y + area.height)));
  const sums = [0, 0, 0, 0];
  let count = 0;
  for (let y = Math.max(0, top); y < bottom; y++) {
    for (let x = Math.max(0, left); x < right; x++) {
      const at = (y * width + x) * bytesPerPixel;
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      const light = (red + green + blue) / 3;
      [red, green, blue, light * light].forEach((value, index) => {
        sums[index] = (sums[index] ?? 0) + value;
      });
      count++;
    }
  }
  const [red = 0, green = 0, blue = 0, squares = 0] = sums.map((sum) => sum / Math.max(1, count));
  const light = (red + green + blue) / 3;
  const spread = Math.sqrt(Math.max(0, squares - light * light));
  return {
    colour: [stepOf(red / 256), stepOf(green / 256), stepOf(blue / 256)],
    ink: stepOf(spread / MOST_INK),
  };
}

function stepOf(part: number): number {
  return Math.min(STEPS - 1, Math.floor(part * STEPS));
}
