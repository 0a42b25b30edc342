import { memoise } from './memoise';

/** Lengths in letters. */
const SHORTEST_COMPOUND = 8;
/** What is longer is no word; trying every part of it takes time as its length squared. */
const LONGEST_COMPOUND = 100;
const SHORTEST_PART = 4;
const MOST_PARTS = 3;
/** Linking letters between the parts of a German compound, the empty one first. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e'];

export type Splitter = (token: string) => readonly string[];

/**
 * A splitter of compounds ("analysephase", "kickoffdeck") into two or three words that `isWord` knows. It returns the
 * parts in their order, without linking letters, and an empty list for a token that is not made of such words.
 */
export function createSplitter(isWord: (token: string) => boolean): Splitter {
  return memoise((token) => split(token, isWord, MOST_PARTS));
}

function split(token: string, isWord: (part: string) => boolean, most: number): readonly string[] {
  if (most < 2 || token.length < SHORTEST_COMPOUND || token.length > LONGEST_COMPOUND) return [];
  for (let at = token.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const head = token.slice(0, at);
    const word = LINKS.map((link) =>
      head.endsWith(link) ? head.slice(0, head.length - link.length) : '',
    ).find((stem) => stem.length >= SHORTEST_PART && isWord(stem));
    if (word === undefined) continue;
    const rest = token.slice(at);
    if (isWord(rest)) return [word, rest];
    const more = split(rest, isWord, most - 1);
    if (more.length > 0) return [word, ...more];
  }
  return [];
}
