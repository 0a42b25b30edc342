import { z } from 'zod';

/**
 * One visible thing on a card that is 320 px wide: what it is, its place and size in CSS pixels, and how it looks in the
 * light and the dark theme, as `lookAt` writes it.
 */
export const block = z.tuple([z.string(), z.int(), z.int(), z.int(), z.int(), z.string(), z.string()]);
export type Block = z.infer<typeof block>;

/** The blocks of a card from top to bottom, as they are read. */
export type Picture = readonly Block[];

/** What a block looks like: the mean colour and how much stands out from it, a digit of 16 each, and a mark of its text. */
export type Look = { colour: [number, number, number]; ink: number; text: string };

export function writeLook({ colour, ink, text }: Look): string {
  return [...colour, ink].map((level) => level.toString(16)).join('') + text;
}

export function readLook(written: string): Look {
  const level = (place: number) => Number.parseInt(written.charAt(place), 16);
  return { colour: [level(0), level(1), level(2)], ink: level(3), text: written.slice(4) };
}
