import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { ConfigError, processEnvironment } from '../src/settings/config';
import { buildAppPackage, PackageError } from './appPackage';
import { playbookHosts } from './playbookHosts';
import { problemText } from './problem';
import { readPackageSettings } from './settings';

const FILE = path.join('build', 'playbook-bot.zip');
const USAGE = `usage: npm run package [-- --draft]
  writes ${FILE}, the Teams app, from the settings
  --draft   takes example addresses and tunnels: a package to try the app with
`;

/** `npm run package`: exits with 1 and says why when something is wrong, with 2 for a wrong option. */
async function main(): Promise<void> {
  const { draft, help } = readOptions();
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const settings = readPackageSettings(processEnvironment());
  const linkHosts = await playbookHosts(settings.content.folder, settings.content.publishedAt);
  const { bytes, tags, drafty } = buildAppPackage({ settings, version, linkHosts, draft });
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, bytes);
  for (const problem of drafty) process.stderr.write(`Draft: ${problemText(problem)}\n`);
  process.stdout.write(
    `${FILE}: app ${settings.appId}, version ${version}, bot ${settings.botId}, in ${tags.join(', ')}\n`,
  );
}

function readOptions(): { draft: boolean; help: boolean } {
  try {
    const options = {
      draft: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`package: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ConfigError || error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
