import { DISK } from '../src/content/disk/disk';
import { readPlaybookJson } from '../src/content/source/playbookJson';
import { hostsOf } from '../src/playbook/published';
import { ConfigError } from '../src/settings/config';

/**
 * The hosts that the playbook is published on: that of `PLAYBOOK_URL`, null when it is not set, and those that
 * `playbook.json` of the content folder names.
 *
 * @throws ConfigError naming what of that file cannot be used
 */
export async function playbookHosts(contentDir: string, publishedAt: string | null): Promise<string[]> {
  const { addresses, problems } = await readPlaybookJson(contentDir, DISK);
  if (problems.length > 0)
    throw new ConfigError(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`));
  return hostsOf([...(publishedAt === null ? [] : [publishedAt]), ...addresses.values()]);
}
