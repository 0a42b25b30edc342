import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { replaceBetween } from '../../bench/rewriteBetween';
import { playbookOf, readSplit, type Split } from '../readQuestions';
import { type AskedSplit, ask } from './asked';
import { type OpenPlaybook, openPlaybook } from './openPlaybook';
import { reportText } from './reportText';

const DOCUMENT = path.join(__dirname, '../../../docs/answering.md');

/**
 * Asks the questions of the bank and prints how well they are answered. `--test` asks those of the test split, too: only
 * when nothing will be tuned any more. `--write` puts the report into docs/answering.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { test: { type: 'boolean' }, write: { type: 'boolean' } } });
  const splits: Split[] = [
    'train',
    'validation',
    ...(values.test ? (['test', 'outside'] as const) : []),
    'content',
  ];
  const report = await reportText(await askAll(splits));
  process.stdout.write(`${report}\n`);
  if (!values.write) return;
  const document = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, replaceBetween(document, '<!-- report -->\n', '<!-- /report -->', report));
}

async function askAll(splits: readonly Split[]): Promise<AskedSplit[]> {
  const opened = new Map<string, OpenPlaybook>();
  const all: AskedSplit[] = [];
  for (const split of splits) {
    const contentDir = playbookOf(split);
    if (contentDir === undefined)
      throw new Error('The real playbook has to lie beside the project: ../shared/playbook/pages');
    const playbook = opened.get(contentDir) ?? (await openPlaybook(contentDir));
    opened.set(contentDir, playbook);
    all.push({ split, playbook, asked: readSplit(split).map((question) => ask(question, playbook)) });
  }
  return all;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
