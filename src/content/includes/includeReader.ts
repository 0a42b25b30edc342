import type { Problem } from '../../playbook/problem';
import type { Disk } from '../disk/disk';
import { readInside } from '../disk/readInside';
import { splitFrontMatter } from '../frontMatter/split';
import { collectProblems } from '../problems/report';
import { readCharacters } from '../text/characters';
import { expandIncludes } from './expandIncludes';
import type { Includes } from './includes';

/** A longer file would exceed the limit of any page. */
const MOST_BYTES = 400_000;

export type IncludedFiles = {
  includes: Includes;
  /** The paths of the included files, relative to the content folder. */
  files: ReadonlySet<string>;
  /** The size of the included text in memory, in characters. */
  characters: number;
  problems: readonly Problem[];
};

/**
 * Reads the files that a page includes. `path` is the page's path, relative to the content folder; `most` limits the
 * included characters.
 */
export type IncludeReader = (path: string, content: Uint8Array, most: number) => Promise<IncludedFiles>;

const NOTHING: IncludedFiles = { includes: new Map(), files: new Set(), characters: 0, problems: [] };

/**
 * An `IncludeReader` for the content folder `root`. It includes only Markdown files of that folder, never a file in
 * itself, and reads each file once.
 */
export function createIncludeReader(root: string, disk: Disk): IncludeReader {
  const read = new Map<string, Promise<string | null>>();
  const textOf = (path: string): Promise<string | null> => {
    const known = read.get(path) ?? readIncluded(disk, root, path);
    read.set(path, known);
    return known;
  };
  return async (path, content, most) => {
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    if (!/\[!include/i.test(text)) return NOTHING;
    const { includes, files, characters, refused } = await expandIncludes(text, path, most, textOf);
    const { report, problems } = collectProblems(path);
    if (refused) {
      const line = text.slice(0, refused.index).split(/\r\n|\r|\n/).length;
      report('include_too_large', line, refused.why);
    }
    return { includes, files, characters, problems };
  };
}

/** The text of a file below `root` without its front matter; null when it does not exist or must not be included. */
async function readIncluded(disk: Disk, root: string, path: string): Promise<string | null> {
  try {
    const text = readCharacters(await readInside(disk, root, path, MOST_BYTES), () => undefined);
    return text.startsWith('---') ? splitFrontMatter(text, () => undefined).body.trim() : text.trim();
  } catch {
    return null;
  }
}
