import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readCharacters } from '../characters';
import { splitFrontMatter } from '../frontMatter/split';
import { INCLUDE, type Includes } from './includes';

/** More than anything that belongs into a page; what is included beyond it is left out. */
const MOST_CHARACTERS = 100_000;
const DEEPEST = 8;
const PAGE = /\.md$/i;

export type IncludedFiles = {
  includes: Includes;
  /** Where the included files stand, below the content folder. */
  files: string[];
};

/** Reads what pages include; `path` is the page's, below the content folder. */
export type IncludeReader = (path: string, content: Uint8Array) => Promise<IncludedFiles>;

/** One page's includes being read: what may still be included, and what was. */
type Expansion = { left: number; files: Set<string> };

/**
 * An `IncludeReader` for the content folder `root`. Only Markdown files in that folder are included, none in itself,
 * and each file is read once.
 */
export function createIncludeReader(root: string): IncludeReader {
  const read = new Map<string, Promise<string | null>>();
  const textOf = (path: string): Promise<string | null> => {
    const known = read.get(path) ?? readInside(root, path);
    read.set(path, known);
    return known;
  };

  const expand = async (text: string, path: string, above: readonly string[], own: Expansion) => {
    const includes = new Map<string, string>();
    for (const [, written = ''] of text.matchAll(INCLUDE)) {
      const target = targetOf(written, path);
      if (includes.has(written) || target === null || above.includes(target)) continue;
      const found = above.length < DEEPEST ? await textOf(target) : null;
      if (found === null || found.length >= own.left) continue;
      own.left -= found.length + 1;
      own.files.add(target);
      const inner = await expand(found, target, [...above, target], own);
      includes.set(
        written,
        found.replace(INCLUDE, (mark, nested) => inner.get(nested) ?? mark),
      );
    }
    return includes;
  };

  return async (path, content) => {
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    const own: Expansion = { left: MOST_CHARACTERS, files: new Set() };
    const includes = /\[!include/i.test(text) ? await expand(text, path, [path], own) : new Map();
    return { includes, files: [...own.files] };
  };
}

/** The file that `written` means on the page or file `from`, below the content folder; null when it is none of it. */
function targetOf(written: string, from: string): string | null {
  const path = written.replace(/[?#].*$/, '').replaceAll('\\', '/');
  const rooted = /^~?\//.exec(path);
  const target = rooted ? join('.', path.slice(rooted[0].length)) : join(dirname(from), path);
  return PAGE.test(target) && isInside(target) ? target : null;
}

function isInside(path: string): boolean {
  return !isAbsolute(path) && path.split(/[/\\]/)[0] !== '..';
}

/** The text of a file below `root` without its front matter; null when there is none, or a link leads out of `root`. */
async function readInside(root: string, path: string): Promise<string | null> {
  try {
    const file = await realpath(resolve(root, path));
    if (!isInside(relative(await realpath(root), file))) return null;
    const text = readCharacters(await readFile(file), () => undefined);
    return text.startsWith('---') ? splitFrontMatter(text, () => undefined).body.trim() : text.trim();
  } catch {
    return null;
  }
}
