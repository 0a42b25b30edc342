import { parseArgs } from 'node:util';
import { readProcessConfig } from '../../config';
import { createInsights } from '../../insights/insights';
import type { InsightsReport } from '../../insights/report';
import { holdsDocuments } from '../../store/databaseFile';
import { openStore } from '../../store/openStore';
import { type Command, UsageError } from '../command/command';
import { insightsCsv } from './insightsCsv';
import { insightsText } from './insightsText';

export const insightsCommand: Command = {
  name: 'insights',
  usage:
    'insights [--data DIR] [--since YYYY-MM-DD] [--json | --csv]   what the playbook could not answer, and which answers did not help',
  async run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        since: { type: 'string' },
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
      },
    });
    if (values.json && values.csv) throw new UsageError('expected --json or --csv, not both');
    const since = readSince(values.since);
    const { dataDir, feedback } = readProcessConfig();
    const folder = values.data ?? dataDir;
    if (!holdsDocuments(folder)) {
      err(`${folder} holds no data of a bot: name its folder with --data or DATA_DIR\n`);
      return 1;
    }
    const report = await readReport(folder, feedback, since);
    out(
      values.json ? `${JSON.stringify(report)}\n` : values.csv ? insightsCsv(report) : insightsText(report),
    );
    return 0;
  },
};

/** Only reads: the bot may be running on the same folder. */
async function readReport(
  folder: string,
  settings: { enabled: boolean; days: number },
  since: number | undefined,
): Promise<InsightsReport> {
  const store = await openStore(folder, () => {});
  try {
    return await createInsights(store, settings, Date.now).report(since);
  } finally {
    await store.close();
  }
}

function readSince(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time)) throw new UsageError(`--since is "${date}", expected a date such as 2026-01-31`);
  return time;
}
