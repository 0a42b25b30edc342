import { type Block, type Picture, readLook } from './block';

/** How far two pictures may be apart: in CSS pixels, in steps of 16 of a colour, and as a part of a width. */
export type Tolerance = { place: number; size: number; width: number; colour: number; ink: number };

/** With the same fonts a browser lays out the same. */
export const SAME_FONTS: Tolerance = { place: 2, size: 2, width: 0, colour: 1, ink: 1 };

/** With others, some lines are broken elsewhere: a line more or less is nothing that somebody changed. */
export const OTHER_FONTS: Tolerance = { place: 24, size: 24, width: 0.2, colour: 2, ink: 4 };

const LOOKS = [
  ['light', 5],
  ['dark', 6],
] as const;

/** What is not as it was kept, a line each, by blocks counted from 1; empty when the card looks as before. */
export function differences(kept: Picture, now: Picture, tolerance: Tolerance): string[] {
  const at = kept.findIndex(([kind], index) => now[index]?.[0] !== kind);
  if (kept.length !== now.length || at >= 0) {
    const first = at < 0 ? kept.length : at;
    return [
      `has ${now.length} blocks in place of ${kept.length}; block ${first + 1} is ${nameOf(now[first])} in place of ${nameOf(kept[first])}`,
    ];
  }
  const gapsKept = gapsOf(kept);
  const gapsNow = gapsOf(now);
  return kept.flatMap((old, index) => {
    const other = now[index] ?? old;
    const name = `block ${index + 1} (${old[0]})`;
    const wide = tolerance.place + tolerance.width * old[3];
    const moved: [what: string, from: number, to: number, most: number][] = [
      ['is moved to the side', old[1], other[1], tolerance.place + tolerance.width * old[1]],
      ['is moved down or up', gapsKept[index] ?? 0, gapsNow[index] ?? 0, tolerance.place],
      ['has another width', old[3], other[3], wide],
      ['has another height', old[4], other[4], tolerance.size],
    ];
    return [
      ...moved
        .filter(([, from, to, most]) => Math.abs(from - to) > most)
        .map(([what, from, to]) => `${name} ${what}: ${to} px in place of ${from}`),
      ...LOOKS.flatMap(([theme, place]) =>
        lookDifferences(old[place], other[place], tolerance).map((what) => `${name} ${what} in ${theme}`),
      ),
    ];
  });
}

function lookDifferences(kept: string, now: string, tolerance: Tolerance): string[] {
  const [old, other] = [readLook(kept), readLook(now)];
  const isRecoloured = old.colour.some(
    (level, index) => Math.abs(level - (other.colour[index] ?? 0)) > tolerance.colour,
  );
  return [
    ...(isRecoloured ? [`has another colour (${now.slice(0, 3)} in place of ${kept.slice(0, 3)})`] : []),
    ...(Math.abs(old.ink - other.ink) > tolerance.ink ? ['shows more or less'] : []),
    ...(old.text === other.text ? [] : ['has letters of another colour, size or weight']),
  ];
}

/** How far each block is below all before it, so that what is moved by another counts once. A frame is around others. */
function gapsOf(picture: Picture): number[] {
  let bottom = 0;
  return picture.map(([kind, , y, , height]) => {
    const gap = y - bottom;
    if (kind !== 'box' && kind !== 'row') bottom = Math.max(bottom, y + height);
    return gap;
  });
}

function nameOf(found: Block | undefined): string {
  return found ? `a ${found[0]}` : 'nothing';
}
