import type { Problem } from '../../playbook/problem';
import type { Disk } from '../disk/disk';
import { fewAtOnce } from '../disk/fewAtOnce';
import { FileRefused } from '../disk/fileRefused';
import { readInside } from '../disk/readInside';
import { refusalText } from '../disk/refusalText';
import { createIncludeReader } from '../includes/includeReader';
import { ContentFolderError } from '../problems/folderError';
import type { ProblemCode } from '../problems/problemCodes';
import { collectProblems } from '../problems/report';
import type { SourceFile } from '../stages/sourceFile';
import type { FolderLimits } from './folderLimits';
import type { ListedPage } from './listPages';

/** The pages of a folder as bytes, with their includes. */
export type ReadPages = { files: SourceFile[]; problems: Problem[]; included: ReadonlySet<string> };

/** Each file without an answer from the disk blocks one of Node's four threads for disk access. */
const MOST_LATE = 3;

/**
 * Reads the files that `listPages` found. Files that cannot be read or exceed `limits` are reported as problems.
 * @throws ContentFolderError when the disk does not answer for several files.
 */
export async function readPages(
  folder: string,
  pages: readonly ListedPage[],
  disk: Disk,
  limits: FolderLimits,
): Promise<ReadPages> {
  const read: ReadPages & { included: Set<string> } = { files: [], problems: [], included: new Set() };
  let left = limits.bytes;
  const late: string[] = [];
  const readIncludes = createIncludeReader(folder, disk);
  const firstTooMany = pages[limits.pages];
  const leaveOut = (path: string, code: ProblemCode, message: string) => {
    collectProblems(path, read.problems).report(code, 1, message);
  };
  const readOne = async (page: ListedPage): Promise<{ content: Uint8Array } | { cause: unknown }> => {
    try {
      return { content: await readPage(folder, page, disk, limits.pageBytes) };
    } catch (cause) {
      if (isLate(cause)) late.push(page.path);
      if (late.length >= MOST_LATE) throw noAnswer(folder, late);
      return { cause };
    }
  };
  for await (const { item, result } of fewAtOnce(pages.slice(0, limits.pages), readOne)) {
    const { path, locale } = item;
    if ('cause' in result) {
      leaveOut(path, codeOf(result.cause), refusalText(result.cause, limits.pageBytes));
      continue;
    }
    const { content } = result;
    left -= content.length;
    if (left < 0) {
      leaveOut(path, 'folder_too_large', tooLarge(`${limits.bytes} bytes`));
      break;
    }
    const { includes, files, characters, problems } = await readIncludes(path, content, left);
    left -= characters;
    for (const problem of problems) read.problems.push(problem);
    for (const file of files) read.included.add(file);
    read.files.push({ path, locale, content, ...(includes.size > 0 && { includes }) });
  }
  if (firstTooMany) leaveOut(firstTooMany.path, 'folder_too_large', tooLarge(`${limits.pages} pages`));
  return read;
}

async function readPage(
  folder: string,
  { path, kind }: ListedPage,
  disk: Disk,
  most: number,
): Promise<Uint8Array> {
  switch (kind) {
    case 'file':
      return disk.read(`${folder}/${path}`, most);
    case 'link':
      return readInside(disk, folder, path, most);
    case 'directory':
    case 'named pipe':
    case 'socket':
    case 'device':
      throw new FileRefused({ why: 'no-file', kind });
  }
}

function isLate(cause: unknown): boolean {
  return cause instanceof FileRefused && cause.refusal.why === 'late';
}

function codeOf(cause: unknown): ProblemCode {
  if (!(cause instanceof FileRefused)) return 'page_unreadable';
  switch (cause.refusal.why) {
    case 'no-file':
      return 'page_not_a_file';
    case 'too-large':
      return 'page_too_large';
    case 'outside':
      return 'page_outside';
    case 'late':
      return 'page_unreadable';
  }
}

function tooLarge(limit: string): string {
  return `The playbook has more than ${limit}: this page and those after it were left out. Remove pages, or split it.`;
}

function noAnswer(folder: string, late: readonly string[]): ContentFolderError {
  return new ContentFolderError(
    'content_folder_unreadable',
    folder,
    `The disk of the content folder ${folder} gives no answer for ${late.join(', ')}: check it, or take these files out.`,
  );
}
