import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ICONS, iconProblems } from './icon';
import { manifestProblems } from './schema';
import type { PackageSettings } from './settings';
import { fillTemplate } from './template';

/** All that is wrong with the files of the package, in one message. */
export class PackageError extends Error {
  readonly code = 'package_invalid';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The app package is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'PackageError';
    this.problems = problems;
  }
}

/** Any fixed time will do: the same input makes the same bytes. The zip format counts in local time. */
const MODIFIED = new Date(2020, 0, 1);

/**
 * The zip that is uploaded to Teams: the manifest and two pictures.
 *
 * @param version of the app, such as `1.2.0`; Teams installs an update only when it grows
 * @param folder with `manifest.json`, `color.png` and `outline.png`
 * @throws PackageError naming everything that Teams would refuse
 */
export function buildAppPackage(settings: PackageSettings, version: string, folder = __dirname): Uint8Array {
  const template: unknown = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const manifest = buildManifest(template, settings, version);
  const icons = ICONS.map((icon) => ({ icon, bytes: readFileSync(path.join(folder, icon.file)) }));
  const problems = [
    ...manifestProblems(manifest),
    ...icons.flatMap(({ icon, bytes }) => iconProblems(icon, bytes)),
  ];
  if (problems.length > 0) throw new PackageError(problems);
  const files = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    ...Object.fromEntries(icons.map(({ icon, bytes }) => [icon.file, bytes])),
  };
  return zipSync(files, { level: 9, mtime: MODIFIED });
}

/** @param template `manifest.json` as it stands in this folder */
export function buildManifest(template: unknown, settings: PackageSettings, version: string): unknown {
  return fillTemplate(template, {
    VERSION: version,
    MicrosoftAppId: settings.botId,
    TEAMS_APP_ID: settings.appId,
    BOT_DOMAIN: settings.domain,
    PUBLISHER_NAME: settings.publisher.name,
    PUBLISHER_URL: settings.publisher.url,
    PUBLISHER_PRIVACY_URL: settings.publisher.privacyUrl,
    PUBLISHER_TERMS_URL: settings.publisher.termsUrl,
  });
}
