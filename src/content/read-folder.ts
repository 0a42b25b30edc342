import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, SOURCE_LOCALE } from '../playbook/locale';
import type { Problem } from '../playbook/problem';
import { ContentFolderError } from './folder-error';
import { localeOfFolder } from './folder-locale';
import { readPlaybookJson } from './playbook-json';
import { collectProblems } from './report';
import type { SourceFile } from './source-file';

export type ReadFolder = { files: SourceFile[]; problems: Problem[] };

const PAGE = /\.md$/i;

/**
 * The pages of a playbook folder: one sub-folder a language, or pages directly in it, which are then in `locale`.
 * @throws ContentFolderError when the folder cannot be read.
 */
export async function readFolder(folder: string, locale: Locale = SOURCE_LOCALE): Promise<ReadFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ContentFolderError(
      'content_folder_unreadable',
      folder,
      `The content folder ${folder} cannot be read (${reasonOf(cause)}): check the path and its permissions.`,
      { cause },
    );
  });
  const { folders, problems } = await readPlaybookJson(folder);
  const read: ReadFolder = { files: [], problems };
  const directories = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const languages: { name: string; locale: Locale }[] = [];
  for (const { name } of directories) {
    const own = folders.get(name) ?? localeOfFolder(name);
    if (own !== undefined) languages.push({ name, locale: own });
    else await reportUnknown(folder, name, read);
  }
  for (const language of languages) await readPages(folder, language.name, language.locale, read);
  if (languages.length === 0) await readPages(folder, '', locale, read);
  return read;
}

async function reportUnknown(folder: string, name: string, read: ReadFolder): Promise<void> {
  const names = await readdir(join(folder, name)).catch(() => []);
  if (!names.some((file) => PAGE.test(file))) return;
  const { report, problems } = collectProblems(name);
  report(
    'folder_unrecognised',
    1,
    `The folder holds pages but names no language: rename it to a tag such as "de", or list it in playbook.json.`,
  );
  read.problems.push(...problems);
}

async function readPages(folder: string, sub: string, locale: Locale, read: ReadFolder): Promise<void> {
  const names = (await readdir(join(folder, sub))).filter((name) => PAGE.test(name)).sort();
  const pages = await Promise.all(
    names.map(async (name) => {
      const path = sub === '' ? name : `${sub}/${name}`;
      return { path, content: await readFile(join(folder, path)).catch((cause: unknown) => reasonOf(cause)) };
    }),
  );
  for (const { path, content } of pages) {
    if (typeof content !== 'string') {
      read.files.push({ path, locale, content });
      continue;
    }
    const { report, problems } = collectProblems(path);
    report('page_unreadable', 1, `The file cannot be read (${content}): check its permissions.`);
    read.problems.push(...problems);
  }
}

/** The code of a system error, such as ENOENT. */
function reasonOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}
