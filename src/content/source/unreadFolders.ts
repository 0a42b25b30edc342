import { join } from 'node:path';
import type { Problem } from '../../playbook/problem';
import type { Disk } from '../disk/disk';
import { fewAtOnce } from '../disk/fewAtOnce';
import type { ProblemCode } from '../problems/problemCodes';
import { collectProblems } from '../problems/report';
import { type ListedPages, PAGE } from './listPages';

type Unread = Pick<ListedPages, 'within'> & {
  /** Top-level folders without a known language. */ unknown: readonly string[];
};
type Looked = { path: string; code: ProblemCode; message: string };

/** Reports folders with pages that are not read; `included` are the files that pages include. */
export async function reportUnread(
  folder: string,
  { within, unknown }: Unread,
  included: ReadonlySet<string>,
  disk: Disk,
): Promise<Problem[]> {
  const used = new Set([...included].flatMap(foldersAbove));
  const looked: Looked[] = [
    ...unknown.map((path): Looked => ({ path, code: 'folder_unrecognised', message: UNRECOGNISED })),
    ...within.map(
      ({ path, language }): Looked => ({ path, code: 'folder_not_read', message: notRead(language) }),
    ),
  ].filter(({ path }) => !used.has(path));
  const all: Problem[] = [];
  const list = ({ path }: Looked) => disk.list(join(folder, path)).catch(() => []);
  for await (const { item, result } of fewAtOnce(looked, list)) {
    const { report } = collectProblems(item.path, all);
    if (result.some(({ name }) => PAGE.test(name))) report(item.code, 1, item.message);
  }
  return all;
}

const UNRECOGNISED =
  'The folder holds pages but names no language: rename it to a tag such as "de", or list it in playbook.json.';

function notRead(language: string): string {
  return `The pages of this folder are not read: move them into "${language}".`;
}

/** The parent folders of a file: `a` and `a/b` for `a/b/c.md`. */
function foldersAbove(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
