import { parseArgs } from 'node:util';
import { loadPlaybook } from '../../content/load';
import type { Command } from '../command/command';
import { CONTENT_HELP, CONTENT_OPTIONS, readLocale } from '../command/contentOptions';
import { exportPlaybook } from './exported';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export [--content DIR] [--locale TAG]   print the playbook as JSON',
  options: {
    ...CONTENT_HELP,
  },
  examples: ['export --content content > playbook.json'],
  async run(args, { out, progress }) {
    const { values } = parseArgs({ args: [...args], options: CONTENT_OPTIONS });
    const { playbook, problems } = await loadPlaybook(
      values.content,
      readLocale(values.locale),
      (done, total) => progress?.show('reading page', done, total),
    );
    progress?.end();
    out(`${JSON.stringify(exportPlaybook(playbook, problems))}\n`);
    return 0;
  },
};
