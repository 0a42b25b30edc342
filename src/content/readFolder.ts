import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, SOURCE_LOCALE } from '../playbook/locale';
import type { Problem } from '../playbook/problem';
import { atMost, type Turns } from './atMost';
import { ContentFolderError } from './folderError';
import { localeOfFolder } from './folderLocale';
import { createIncludeReader, type IncludedFiles, type IncludeReader } from './includes/includeReader';
import { readPlaybookJson } from './playbookJson';
import type { ProblemCode } from './problemCodes';
import { reasonOf } from './reasonOf';
import { collectProblems } from './report';
import type { SourceFile } from './sourceFile';

export type ReadFolder = { files: SourceFile[]; problems: Problem[] };

const PAGE = /\.md$/i;
/** A process may open 256 files on some systems, a bot with many connections fewer; one too many is not read. */
const MOST_OPEN_FILES = 64;

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
  const directories = foldersAmong(entries);
  reportMissing([...folders.keys()], entries, problems);
  const languages: { name: string; locale: Locale }[] = [];
  const unknown: string[] = [];
  for (const { name } of directories) {
    const own = folders.get(name) ?? localeOfFolder(name);
    if (own !== undefined) languages.push({ name, locale: own });
    else unknown.push(name);
  }
  if (languages.length === 0) languages.push({ name: '', locale });
  const readIncludes = createIncludeReader(folder);
  // Many at once: a busy bot gets to every answer of the disk only after the turns that wait.
  const turns = atMost(MOST_OPEN_FILES);
  const read = await Promise.all(
    languages.map((language) => readPages(folder, language.name, language.locale, readIncludes, turns)),
  );
  const included = new Set(read.flatMap((own) => own.included));
  const others = unknown.filter((name) => ![...included].some((file) => file.startsWith(`${name}/`)));
  const reported = await Promise.all(others.map((name) => reportUnknown(folder, name)));
  return {
    files: read.flatMap(({ files }) => files),
    problems: [...problems, ...[...reported, ...read].flatMap((own) => own.problems)],
  };
}

function foldersAmong(entries: readonly Dirent[]): Dirent[] {
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
}

function reportMissing(named: readonly string[], entries: readonly Dirent[], problems: Problem[]): void {
  const { report, problems: missing } = collectProblems('playbook.json');
  for (const name of named) {
    if (entries.some((entry) => entry.name === name)) continue;
    report('folder_missing', 1, `There is no folder "${name}": correct its name, or leave it out.`);
  }
  problems.push(...missing);
}

function reportUnknown(folder: string, name: string): Promise<{ problems: Problem[] }> {
  const message = `The folder holds pages but names no language: rename it to a tag such as "de", or list it in playbook.json.`;
  return reportPagesIn(folder, name, 'folder_unrecognised', message);
}

function reportUnread(folder: string, path: string, language: string): Promise<{ problems: Problem[] }> {
  const message = `The pages of this folder are not read: move them into "${language}".`;
  return reportPagesIn(folder, path, 'folder_not_read', message);
}

async function reportPagesIn(
  folder: string,
  path: string,
  code: ProblemCode,
  message: string,
): Promise<{ problems: Problem[] }> {
  const names = await readdir(join(folder, path)).catch(() => []);
  const { report, problems } = collectProblems(path);
  if (names.some((file) => PAGE.test(file))) report(code, 1, message);
  return { problems };
}

async function readPages(
  folder: string,
  sub: string,
  locale: Locale,
  readIncludes: IncludeReader,
  turns: Turns,
): Promise<ReadFolder & { included: string[] }> {
  const entries = await readdir(join(folder, sub), { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && PAGE.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const pages = await Promise.all(
    names.map((name) => turns(() => readPage(folder, sub === '' ? name : `${sub}/${name}`, readIncludes))),
  );
  const included = pages.flatMap((page) => page.files);
  const within = sub === '' ? [] : foldersAmong(entries).map(({ name }) => `${sub}/${name}`);
  const unread = await Promise.all(
    within
      .filter((path) => !included.some((file) => file.startsWith(`${path}/`)))
      .map((path) => reportUnread(folder, path, sub)),
  );
  return {
    files: pages.flatMap(({ path, content, includes }) =>
      content ? [{ path, locale, content, ...(includes.size > 0 && { includes }) }] : [],
    ),
    problems: [...pages, ...unread].flatMap((own) => own.problems),
    included,
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
