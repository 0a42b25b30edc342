import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import type { Problem } from '../../playbook/problem';
import { DISK, type Disk } from '../disk/disk';
import { FileRefused } from '../disk/fileRefused';
import { patientDisk } from '../disk/patientDisk';
import { ContentFolderError } from '../problems/folderError';
import { reasonOf } from '../problems/reasonOf';
import type { SourceFile } from '../stages/sourceFile';
import { FOLDER_LIMITS, type FolderLimits } from './folderLimits';
import { addressesWithoutFolder, findLanguages } from './languageFolders';
import { listPages, QUESTIONS } from './listPages';
import { readPlaybookJson } from './playbookJson';
import { readPages } from './readPages';
import { reportUnread } from './unreadFolders';

/**
 * `files` are pages, `questions` the files of questions beside them, `addresses` where the pages of a language are
 * published.
 */
export type ReadFolder = {
  files: SourceFile[];
  questions: SourceFile[];
  addresses: ReadonlyMap<Locale, string>;
  problems: Problem[];
};

export type ReadOptions = {
  /** The language of a folder that contains pages directly. */
  locale?: Locale | undefined;
  disk?: Disk;
  limits?: FolderLimits;
};

/**
 * The pages of a playbook folder: one sub-folder for each language, or pages directly in it. Entries that are not
 * pages, or would take too much time or memory, are reported as problems and skipped.
 * @throws ContentFolderError when the folder cannot be read.
 */
export async function readFolder(folder: string, options: ReadOptions = {}): Promise<ReadFolder> {
  const { locale = SOURCE_LOCALE, disk = patientDisk(DISK), limits = FOLDER_LIMITS } = options;
  const entries = await disk.list(folder).catch((cause: unknown) => {
    throw new ContentFolderError(
      'content_folder_unreadable',
      folder,
      `The content folder ${folder} cannot be read (${
        cause instanceof FileRefused ? 'no answer' : reasonOf(cause)
      }): check the path and its permissions.`,
      { cause },
    );
  });
  const named = await readPlaybookJson(folder, disk);
  const found = findLanguages(entries, named.folders, limits.languages);
  const languages = found.languages.length > 0 ? found.languages : [{ name: '', locale }];
  const listed = await listPages(folder, languages, disk);
  const read = await readPages(folder, listed.pages, disk, limits);
  const unread = await reportUnread(folder, { ...listed, unknown: found.unknown }, read.included, disk);
  return {
    files: read.files.filter(({ path }) => !QUESTIONS.test(path)),
    questions: read.files.filter(({ path }) => QUESTIONS.test(path)),
    addresses: named.addresses,
    problems: [
      ...named.problems,
      ...found.problems,
      ...addressesWithoutFolder(named.addresses, languages),
      ...unread,
      ...listed.problems,
      ...read.problems,
    ],
  };
}
