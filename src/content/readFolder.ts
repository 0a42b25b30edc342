import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, SOURCE_LOCALE } from '../playbook/locale';
import type { Problem } from '../playbook/problem';
import { ContentFolderError } from './folderError';
import { localeOfFolder } from './folderLocale';
import { createIncludeReader, type IncludedFiles, type IncludeReader } from './includes/includeReader';
import { readPlaybookJson } from './playbookJson';
import { collectProblems } from './report';
import type { SourceFile } from './sourceFile';

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
  const directories = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const languages: { name: string; locale: Locale }[] = [];
  const unknown: string[] = [];
  for (const { name } of directories) {
    const own = folders.get(name) ?? localeOfFolder(name);
    if (own !== undefined) languages.push({ name, locale: own });
    else unknown.push(name);
  }
  if (languages.length === 0) languages.push({ name: '', locale });
  const readIncludes = createIncludeReader(folder);
  // All at once: a busy bot gets to every answer of the disk only after the turns that wait.
  const read = await Promise.all(
    languages.map((language) => readPages(folder, language.name, language.locale, readIncludes)),
  );
  const included = new Set(read.flatMap((own) => own.included));
  const others = unknown.filter((name) => ![...included].some((file) => file.startsWith(`${name}/`)));
  const reported = await Promise.all(others.map((name) => reportUnknown(folder, name)));
  return {
    files: read.flatMap(({ files }) => files),
    problems: [...problems, ...[...reported, ...read].flatMap((own) => own.problems)],
  };
}

async function reportUnknown(folder: string, name: string): Promise<{ problems: Problem[] }> {
  const names = await readdir(join(folder, name)).catch(() => []);
  const { report, problems } = collectProblems(name);
  if (names.some((file) => PAGE.test(file))) {
    report(
      'folder_unrecognised',
      1,
      `The folder holds pages but names no language: rename it to a tag such as "de", or list it in playbook.json.`,
    );
  }
  return { problems };
}

async function readPages(
  folder: string,
  sub: string,
  locale: Locale,
  readIncludes: IncludeReader,
): Promise<ReadFolder & { included: string[] }> {
  const names = (await readdir(join(folder, sub))).filter((name) => PAGE.test(name)).sort();
  const pages = await Promise.all(
    names.map((name) => readPage(folder, sub === '' ? name : `${sub}/${name}`, readIncludes)),
  );
  return {
    files: pages.flatMap(({ path, content, includes }) =>
      content ? [{ path, locale, content, ...(includes.size > 0 && { includes }) }] : [],
    ),
    problems: pages.flatMap((page) => page.problems),
    included: pages.flatMap((page) => page.files),
  };
}

type ReadPage = { path: string; content: Uint8Array | null; problems: Problem[] } & IncludedFiles;

async function readPage(folder: string, path: string, readIncludes: IncludeReader): Promise<ReadPage> {
  const { report, problems } = collectProblems(path);
  const content = await readFile(join(folder, path)).catch((cause: unknown) => {
    report('page_unreadable', 1, `The file cannot be read (${reasonOf(cause)}): check its permissions.`);
    return null;
  });
  const included = content ? await readIncludes(path, content) : { includes: new Map(), files: [] };
  return { path, content, problems, ...included };
}

/** The code of a system error, such as ENOENT. */
function reasonOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}
