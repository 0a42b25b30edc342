import type { Dirent } from 'node:fs';
import type { Locale } from '../../playbook/locale';
import type { Problem } from '../../playbook/problem';
import { kindOf } from '../disk/fileRefused';
import { localeOfFolder } from '../language/folderLocale';
import { collectProblems } from '../problems/report';

export type LanguageFolder = { name: string; locale: Locale };

/** The folders of a playbook: those of a language, and those without a known language. */
export type FoundLanguages = { languages: LanguageFolder[]; unknown: string[]; problems: Problem[] };

/** `named`: the languages in `playbook.json`; `most`: the maximum number of languages to read. */
export function findLanguages(
  entries: readonly Dirent[],
  named: ReadonlyMap<string, Locale>,
  most: number,
): FoundLanguages {
  const problems = missingFolders([...named.keys()], entries);
  const languages: LanguageFolder[] = [];
  const unknown: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const locale = named.get(entry.name) ?? localeOfFolder(entry.name);
    if (entry.isDirectory() && locale !== undefined) languages.push({ name: entry.name, locale });
    else if (entry.isDirectory()) unknown.push(entry.name);
    else if (locale !== undefined) reportNoFolder(entry, problems);
  }
  const [first] = languages.splice(most);
  if (first) reportTooMany(first.name, most, problems);
  return { languages, unknown, problems };
}

/** Of the languages whose published address is known, those that have no folder. */
export function addressesWithoutFolder(
  addresses: ReadonlyMap<Locale, string>,
  languages: readonly LanguageFolder[],
): Problem[] {
  const { report, problems } = collectProblems('playbook.json');
  for (const tag of addresses.keys()) {
    if (languages.some(({ locale }) => locale === tag)) continue;
    report(
      'folder_missing',
      1,
      `There is no folder of the language "${tag}": correct its tag in "addresses".`,
    );
  }
  return problems;
}

function missingFolders(named: readonly string[], entries: readonly Dirent[]): Problem[] {
  const { report, problems } = collectProblems('playbook.json');
  for (const name of named) {
    if (entries.some((entry) => entry.name === name)) continue;
    report('folder_missing', 1, `There is no folder "${name}": correct its name, or leave it out.`);
  }
  return problems;
}

function reportNoFolder(entry: Dirent, problems: Problem[]): void {
  const { report } = collectProblems(entry.name, problems);
  report('folder_unreadable', 1, `This is a ${kindOf(entry)}: put the folder of the language here.`);
}

function reportTooMany(name: string, most: number, problems: Problem[]): void {
  const { report } = collectProblems(name, problems);
  const rest = `this folder and those after it were not read`;
  report('folder_too_large', 1, `There are more than ${most} languages, so ${rest}: remove some.`);
}
