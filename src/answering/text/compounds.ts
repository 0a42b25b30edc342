import { lookUpOnce } from './memoise';

const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 4;
const MOST_PARTS = 3;
/** Letters that German puts between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e'];

export type Splitter = (unit: string) => readonly string[];

/**
 * Parts a compound ("analysephase", "kickoffdeck") into two or three words that `isWord` knows; none when it is not
 * made of such words. Remembers what it has split.
 */
export function createSplitter(isWord: (unit: string) => boolean): Splitter {
  return lookUpOnce((unit) => split(unit, isWord, MOST_PARTS));
}

function split(unit: string, isWord: (part: string) => boolean, most: number): readonly string[] {
  if (most < 2 || unit.length < SHORTEST_COMPOUND) return [];
  for (let at = unit.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const head = unit.slice(0, at);
    const word = LINKS.map((link) =>
      head.endsWith(link) ? head.slice(0, head.length - link.length) : '',
    ).find((stem) => stem.length >= SHORTEST_PART && isWord(stem));
    if (word === undefined) continue;
    const rest = unit.slice(at);
    if (isWord(rest)) return [word, rest];
    const more = split(rest, isWord, most - 1);
    if (more.length > 0) return [word, ...more];
  }
  return [];
}
