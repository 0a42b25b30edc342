import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../package.json';
import { ConfigError, processEnvironment } from '../src/config';
import { buildAppPackage, PackageError } from './appPackage';
import { readPackageSettings } from './settings';

const FILE = path.join('build', 'playbook-bot.zip');

/** `npm run package`: writes the Teams app of this bot. Exits with 1 and says why when something is wrong. */
function main(): void {
  const settings = readPackageSettings(processEnvironment());
  const archive = buildAppPackage(settings, version);
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, archive);
  for (const note of settings.notes) process.stderr.write(`Note: ${note}\n`);
  process.stdout.write(`${FILE}: app ${settings.appId}, version ${version}, bot ${settings.botId}\n`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
