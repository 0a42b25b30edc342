import { parseArgs } from 'node:util';
import { loadPlaybook } from '../../content/load';
import { createInsights } from '../../insights/insights';
import type { InsightsReport } from '../../insights/report/report';
import { readProcessConfig } from '../../settings/config';
import type { DocumentStore } from '../../store/ports/documents';
import { type Command, UsageError } from '../command/command';
import { openData } from '../command/openData';
import { insightsCsv } from './insightsCsv';
import { insightsText } from './insightsText';
import { proposals } from './proposals';
import { proposalsText } from './proposalsText';

export const insightsCommand: Command = {
  name: 'insights',
  usage:
    'insights [--data DIR] [--since YYYY-MM-DD] [--json | --csv | --questions [--content DIR]]   what the playbook could not answer, and which answers did not help',
  options: {
    '--data DIR': 'the folder of the bot that runs (DATA_DIR, else data)',
    '--since YYYY-MM-DD': 'leaves out what was before',
    '--json': 'as JSON',
    '--csv': 'as CSV, for a spreadsheet',
    '--questions': 'as files to put beside the pages, by page',
    '--content DIR': 'with --questions: the pages that they are for (CONTENT_DIR, else content)',
  },
  examples: ['insights --csv', 'insights --since 2026-01-31 --json'],
  async run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        since: { type: 'string' },
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
        questions: { type: 'boolean', default: false },
        content: { type: 'string' },
      },
    });
    if (values.json && values.csv) throw new UsageError('expected --json or --csv, not both');
    if (values.questions && (values.json || values.csv))
      throw new UsageError('expected --questions without --json and --csv');
    if (values.content !== undefined && !values.questions)
      throw new UsageError('--content is read for --questions: add that, or leave it out');
    const since = readSince(values.since);
    const config = readProcessConfig();
    const { contentDir, feedback } = config;
    const data = await openData(values.data, config, { err });
    if (!data) return 1;
    const report = await readReport(data.documents, feedback, since);
    if (values.questions) {
      const { playbook } = await loadPlaybook(values.content ?? contentDir);
      out(proposalsText(proposals(report, playbook)));
      return 0;
    }
    out(
      values.json ? `${JSON.stringify(report)}\n` : values.csv ? insightsCsv(report) : insightsText(report),
    );
    return 0;
  },
};

/** Closes the store. */
async function readReport(
  store: DocumentStore,
  settings: { enabled: boolean; days: number },
  since: number | undefined,
): Promise<InsightsReport> {
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
