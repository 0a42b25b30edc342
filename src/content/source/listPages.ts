import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../playbook/locale';
import type { Problem } from '../../playbook/problem';
import type { Disk } from '../disk/disk';
import { type FileKind, FileRefused, kindOf } from '../disk/fileRefused';
import { reasonOf } from '../problems/reasonOf';
import { collectProblems } from '../problems/report';
import type { LanguageFolder } from './languageFolders';

/** An entry of a language folder with the name of a page, or of a file of questions, whatever its type. */
export type ListedPage = { /** Below the content folder. */ path: string; locale: Locale; kind: FileKind };

export type ListedPages = {
  pages: ListedPage[];
  /** Sub-folders of language folders; `language` is the folder of the language. */
  within: { path: string; language: string }[];
  problems: Problem[];
};

export const PAGE = /\.md$/i;
/** Beside a page: the questions that its authors say it answers. */
export const QUESTIONS = /\.questions\.txt$/i;

/** Whether a file with this name is read. */
export function isRead(name: string): boolean {
  return PAGE.test(name) || QUESTIONS.test(name);
}

/** The entries of the language folders, in order; a folder that cannot be read is reported as a problem. */
export async function listPages(
  folder: string,
  languages: readonly LanguageFolder[],
  disk: Disk,
): Promise<ListedPages> {
  const listed: ListedPages = { pages: [], within: [], problems: [] };
  for (const { name, locale } of languages) {
    const pathOf = (entry: Dirent) => (name === '' ? entry.name : `${name}/${entry.name}`);
    const entries = await disk.list(join(folder, name)).catch((cause: unknown) => {
      const { report } = collectProblems(name, listed.problems);
      const reason = cause instanceof FileRefused ? 'no answer' : reasonOf(cause);
      report('folder_unreadable', 1, `The folder cannot be read (${reason}): check its permissions.`);
      return [];
    });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries.filter((own) => !own.name.startsWith('.'))) {
      if (isRead(entry.name)) listed.pages.push({ path: pathOf(entry), locale, kind: kindOf(entry) });
      else if (name !== '' && entry.isDirectory())
        listed.within.push({ path: pathOf(entry), language: name });
    }
  }
  return listed;
}
