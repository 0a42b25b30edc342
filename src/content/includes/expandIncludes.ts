import { posix } from 'node:path';
import { isInside } from '../disk/readInside';
import { withoutQuery } from '../text/withoutQuery';
import { INCLUDE, type Includes, includedPath } from './includes';

/** More than any page needs. */
const MOST_CHARACTERS = 100_000;
const MOST_FILES = 200;
const DEEPEST = 8;
const PAGE = /\.md$/i;

export type Expanded = {
  /** By the path as written on the page; refused files are missing. */
  includes: Includes;
  /** The paths of the included files, relative to the content folder. */
  files: ReadonlySet<string>;
  characters: number;
  /** The first include of the page that would exceed a limit: its index in the text, and the remedy. */
  refused: { index: number; why: string } | null;
};

/** The text of a file in the content folder; null when it does not exist or must not be included. */
export type TextOf = (path: string) => Promise<string | null>;

/** What a page may still include. Text counts each time it is included, so that nested includes cannot multiply. */
type Left = { characters: number; files: number };

class TooMuch extends Error {}

/** The includes of the page `path`, including nested ones; together they may add up to `most` characters. */
export async function expandIncludes(
  text: string,
  path: string,
  most: number,
  textOf: TextOf,
): Promise<Expanded> {
  const characters = Math.min(most, MOST_CHARACTERS);
  const left: Left = { characters, files: MOST_FILES };
  const files = new Set<string>();
  const take = (own: string): string => {
    left.characters -= own.length + 1;
    left.files -= 1;
    if (left.characters < 0)
      throw new TooMuch(`more than ${characters} characters: include less, or write a page of its own`);
    if (left.files < 0) throw new TooMuch(`more than ${MOST_FILES} files: include less`);
    return own;
  };
  const included = async (
    written: string,
    from: string,
    above: readonly string[],
  ): Promise<string | null> => {
    const target = targetOf(written, from);
    const own = target === null || above.includes(target) ? null : await textOf(target);
    if (target === null || own === null) return null;
    if (above.length >= DEEPEST)
      throw new TooMuch(`files that include each other more than ${DEEPEST} deep: include them directly`);
    files.add(target);
    return insertAll(take(own), (mark) => included(mark, target, [...above, target]));
  };

  const includes = new Map<string, string>();
  let refused: Expanded['refused'] = null;
  for (const { 1: inside = '', index } of text.matchAll(INCLUDE)) {
    const written = includedPath(inside);
    try {
      const known = includes.get(written);
      const own = known === undefined ? await included(written, path, [path]) : take(known);
      if (own !== null) includes.set(written, own);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      includes.set(written, '');
      refused ??= { index, why: `What is included here was left out, for it would be ${error.message}.` };
    }
  }
  return { includes, files, characters: characters - Math.max(0, left.characters), refused };
}

/**
 * Replaces every include in `text` with the result of `included` for its path; where that is null the include stays.
 */
async function insertAll(
  text: string,
  included: (written: string) => Promise<string | null>,
): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: mark, 1: inside = '', index } of text.matchAll(INCLUDE)) {
    parts.push(text.slice(end, index), (await included(includedPath(inside))) ?? mark);
    end = index + mark.length;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/**
 * The file that `written` refers to on the page or file `from`, relative to the content folder; null when it is
 * outside of the folder. Names of files have `/` on every system.
 */
function targetOf(written: string, from: string): string | null {
  const path = withoutQuery(written).replaceAll('\\', '/');
  const rooted = /^~?\//.exec(path);
  const target = rooted
    ? posix.join('.', path.slice(rooted[0].length))
    : posix.join(posix.dirname(from), path);
  return PAGE.test(target) && isInside(target) ? target : null;
}
