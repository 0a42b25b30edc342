import type { Locale } from '../playbook/locale';
import { type BuiltPlaybook, buildPlaybook, type OnPage } from './build';
import { ContentFolderError } from './problems/folderError';
import { firstOfEachKind } from './problems/manyProblems';
import { readFolder } from './source/readFolder';
import type { SourceFile } from './stages/sourceFile';

/**
 * The playbook in `folder` with all its problems, sorted by file and line; at most a thousand of each kind. `locale`
 * is the language of a folder that contains pages directly; `onPage` receives the progress; `publishedAt` is the base
 * address of the whole folder.
 * @throws ContentFolderError when the folder cannot be read or has no page at all.
 */
export async function loadPlaybook(
  folder: string,
  locale?: Locale,
  onPage?: OnPage,
  publishedAt: string | null = null,
): Promise<BuiltPlaybook> {
  const { files, questions, addresses, problems } = await readFolder(folder, { locale });
  requirePages(folder, files);
  const built = buildPlaybook(files, onPage, questions, { all: publishedAt, byLanguage: addresses });
  return { playbook: built.playbook, problems: firstOfEachKind([...problems, ...built.problems]) };
}

/** @throws ContentFolderError when there is not one page. */
export function requirePages(folder: string, files: readonly SourceFile[]): void {
  if (files.length > 0) return;
  throw new ContentFolderError(
    'content_folder_empty',
    folder,
    `The content folder ${folder} has no pages: put one folder a language there, such as en/, with .md files.`,
  );
}
