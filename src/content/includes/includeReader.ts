import type { Problem } from '../../playbook/problem';
import type { Disk } from '../disk/disk';
import { readInside } from '../disk/readInside';
import { splitFrontMatter } from '../frontMatter/split';
import { collectProblems } from '../problems/report';
import { readCharacters } from '../text/characters';
import { expandIncludes } from './expandIncludes';
import type { Includes } from './includes';

/** A longer file could not be included in any page. */
const MOST_BYTES = 400_000;

export type IncludedFiles = {
  includes: Includes;
  /** Where the included files stand, below the content folder. */
  files: ReadonlySet<string>;
  /** How many characters of memory the included text takes. */
  characters: number;
  problems: readonly Problem[];
};

/** Reads what a page includes; `path` is the page's, below the content folder, `most` the characters it may become. */
export type IncludeReader = (path: string, content: Uint8Array, most: number) => Promise<IncludedFiles>;

const NOTHING: IncludedFiles = { includes: new Map(), files: new Set(), characters: 0, problems: [] };

/**
 * An `IncludeReader` for the content folder `root`. Only Markdown files in that folder are included, none in itself,
 * and each file is read once.
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

/** The text of a file below `root` without its front matter; null when there is none that may be included. */
async function readIncluded(disk: Disk, root: string, path: string): Promise<string | null> {
  try {
    const text = readCharacters(await readInside(disk, root, path, MOST_BYTES), () => undefined);
    return text.startsWith('---') ? splitFrontMatter(text, () => undefined).body.trim() : text.trim();
  } catch {
    return null;
  }
}
