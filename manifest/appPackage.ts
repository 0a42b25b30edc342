import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { CATALOGUE_FOLDER, type Catalogue, readCatalogues } from '../src/i18n/catalogue';
import { type Locale, SOURCE_LOCALE } from '../src/playbook/locale';
import { withConnector } from './connector';
import { ICONS, iconProblems } from './icon';
import { withLinkHandler } from './linkHandler';
import { manifestShape } from './manifestShape';
import { MANIFEST_FILE, MAY_BE_IN_DRAFT, type PackageProblem, problemText } from './problem';
import { RULES } from './rules/rules';
import { manifestProblems, type Schemas, schemasOf, translationProblems } from './schema';
import type { PackageSettings } from './settings';
import { fillTemplate } from './template';
import { type Translation, textValues, translationsOf } from './translations';

/** All that is wrong with the files of the package, in one message. */
export class PackageError extends Error {
  readonly code = 'package_invalid';
  readonly problems: readonly PackageProblem[];

  constructor(problems: readonly PackageProblem[]) {
    const lines = problems.map((problem) => `  - ${problemText(problem)}`);
    if (problems.some(({ code }) => MAY_BE_IN_DRAFT[code])) lines.push(`  ${DRAFT_HINT}`);
    super(`The app package is not valid:\n${lines.join('\n')}`);
    this.name = 'PackageError';
    this.problems = problems;
  }
}

const DRAFT_HINT =
  'Examples and stand-ins are taken by "npm run package -- --draft", for a package to try the app with.';

/** Any fixed time will do: the same input makes the same bytes. The zip format counts in local time. */
const MODIFIED = new Date(2020, 0, 1);

const versioned = z.looseObject({ manifestVersion: z.string() });

export type PackageSources = {
  settings: PackageSettings;
  /** Of the app, such as `1.2.0`; Teams installs an update only when it grows. */
  version: string;
  /** The hosts of the published playbook, whose links become cards; none if not given. */
  linkHosts?: readonly string[];
  /** Takes what is not ready for a store: example addresses, tunnels. */
  draft: boolean;
  /** With `manifest.json`, `color.png` and `outline.png`. */
  folder?: string;
  /** With `en.json` and the like. */
  catalogueFolder?: string;
};

/** The zip that is uploaded to Teams. */
export type AppPackage = {
  bytes: Uint8Array;
  /** The languages that it has texts in, English first. */
  tags: readonly string[];
  /** What a draft may have, and a finished package may not. */
  drafty: readonly PackageProblem[];
};

/**
 * The Teams app: the manifest, its texts in the other languages, and two pictures.
 *
 * @throws PackageError naming everything that Teams or its store would refuse
 */
export function buildAppPackage(sources: PackageSources): AppPackage {
  const { folder = __dirname, catalogueFolder = CATALOGUE_FOLDER, draft } = sources;
  const template = readTemplate(path.join(folder, MANIFEST_FILE));
  const catalogues = readTexts(catalogueFolder);
  const { manifest, translations, schemas, english } = buildManifest(template, catalogues, sources);
  const icons = ICONS.map((icon) => ({ icon, bytes: readFileSync(path.join(folder, icon.file)) }));
  const problems = [
    ...problemsOf(manifest, translations, schemas, english),
    ...icons.flatMap(({ icon, bytes }) => iconProblems(icon, bytes)),
  ];
  const refused = problems.filter(({ code }) => !(draft && MAY_BE_IN_DRAFT[code]));
  if (refused.length > 0) throw new PackageError(refused);
  const files = {
    [MANIFEST_FILE]: json(manifest),
    ...Object.fromEntries(translations.map(({ file, strings }) => [file, json(strings)])),
    ...Object.fromEntries(icons.map(({ icon, bytes }) => [icon.file, bytes])),
  };
  return {
    bytes: zipSync(files, { level: 9, mtime: MODIFIED }),
    tags: [SOURCE_LOCALE, ...translations.map(({ tag }) => tag)],
    drafty: problems,
  };
}

export type BuiltManifest = {
  manifest: unknown;
  translations: readonly Translation[];
  schemas: Schemas;
  english: Catalogue;
};

/**
 * @param plain `manifest.json` as it stands in this folder
 * @throws PackageError when it cannot be filled in
 */
export function buildManifest(
  plain: unknown,
  catalogues: ReadonlyMap<Locale, Catalogue>,
  { settings, version, linkHosts = [] }: Pick<PackageSources, 'settings' | 'version' | 'linkHosts'>,
): BuiltManifest {
  const linked = linkHosts.length === 0 ? plain : withLinkHandler(plain, linkHosts);
  const template = settings.connector === null ? linked : withConnector(linked, settings.connector);
  const manifestVersion = versioned.safeParse(template).data?.manifestVersion ?? '';
  const schemas = schemasOf(manifestVersion);
  if (!schemas) {
    const message = `is "${manifestVersion}", which @microsoft/app-manifest has no schema for: name a version that it has, such as "1.30"`;
    throw broken({
      code: 'manifest_version_unknown',
      file: MANIFEST_FILE,
      place: 'manifestVersion',
      message,
    });
  }
  const english = catalogues.get(SOURCE_LOCALE) ?? {};
  const translations = [...catalogues]
    .filter(([locale]) => locale !== SOURCE_LOCALE)
    .flatMap(([locale, catalogue]) => translationsOf(template, locale, catalogue, manifestVersion));
  return {
    manifest: fillIn(template, english, translations, settings, version),
    translations,
    schemas,
    english,
  };
}

/** What the schemas say of both, or what the rules do, which read only what the schemas take. */
export function problemsOf(
  manifest: unknown,
  translations: readonly Translation[],
  schemas: Schemas,
  english: Catalogue,
): PackageProblem[] {
  const invalid = [
    ...manifestProblems(manifest, schemas),
    ...translations.flatMap(({ file, strings }) => translationProblems(file, strings, schemas)),
  ];
  const { data } = manifestShape.safeParse(manifest);
  if (invalid.length > 0 || !data) return invalid;
  return RULES.flatMap((rule) => rule({ manifest: data, translations, schemas, english }));
}

function fillIn(
  template: unknown,
  english: Catalogue,
  translations: readonly Translation[],
  { botId, appId, domain, publisher }: PackageSettings,
  version: string,
): unknown {
  try {
    const filled = fillTemplate(template, {
      ...textValues(english),
      VERSION: version,
      MicrosoftAppId: botId,
      TEAMS_APP_ID: appId,
      BOT_DOMAIN: domain,
      PUBLISHER_NAME: publisher.name,
      PUBLISHER_URL: publisher.url,
      PUBLISHER_PRIVACY_URL: publisher.privacyUrl,
      PUBLISHER_TERMS_URL: publisher.termsUrl,
    });
    return {
      ...z.looseObject({}).parse(filled),
      localizationInfo: {
        defaultLanguageTag: SOURCE_LOCALE,
        additionalLanguages: translations.map(({ tag, file }) => ({ languageTag: tag, file })),
      },
    };
  } catch (error) {
    const message = `${reason(error)}: correct its name, or add it to src/i18n/catalogue/en.json`;
    throw broken({ code: 'manifest_unreadable', file: MANIFEST_FILE, place: '', message });
  }
}

function readTemplate(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const message = `cannot be read (${reason(error)}): correct its JSON`;
    throw broken({ code: 'manifest_unreadable', file: MANIFEST_FILE, place: '', message });
  }
}

function readTexts(folder: string): Map<Locale, Catalogue> {
  try {
    return readCatalogues(folder);
  } catch (error) {
    const [file = '', expected = ''] = reason(error).split(/: (?=expected)/);
    const cause =
      error instanceof Error && error.cause instanceof SyntaxError ? ` (${error.cause.message})` : '';
    const name = path.basename(file);
    const message = `${expected}${cause}: correct src/i18n/catalogue/${name}`;
    throw broken({ code: 'catalogue_unreadable', file: name, place: '', message });
  }
}

function broken(problem: PackageProblem): PackageError {
  return new PackageError([problem]);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
