import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inOrder } from '../../content/build';
import { loadPlaybook } from '../../content/load';
import { compareLanguages, type Parity } from '../../content/parity/parity';
import type { Problem } from '../../playbook/problem';
import { readPlaybookUrl } from '../../settings/config';
import type { Command } from '../command/command';
import { UsageError } from '../command/command';
import { CONTENT_HELP, CONTENT_OPTIONS, readLocale } from '../command/contentOptions';
import { counted } from '../command/counted';
import { differenceLines } from './differenceLines';
import { type Checked, errorCount } from './findings/checked';
import { strayQuestions } from './findings/strayQuestions';
import { parityTable } from './parityTable';
import { causeLines, problemLines } from './problemLines';
import { reportPage } from './report/report';
import { wordlessLines } from './wordlessLines';

const OPTIONS = {
  ...CONTENT_OPTIONS,
  json: { type: 'boolean' },
  html: { type: 'string' },
  'max-warnings': { type: 'string' },
} as const;

export const check: Command = {
  name: 'check',
  usage:
    'check [--content DIR] [--locale TAG] [--max-warnings N] [--json] [--html FILE]   list problems, and where languages differ',
  options: {
    ...CONTENT_HELP,
    '--max-warnings N': 'how many warnings are taken before the command ends with 1 (any number)',
    '--json': 'the same as JSON',
    '--html FILE': 'writes the same as a page with a table of all pages and languages',
  },
  examples: ['check --content content', 'check --content content --max-warnings 0 --html report.html'],
  async run(args, { out, progress }) {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const most = readCount(values['max-warnings']);
    const { playbook, problems: read } = await loadPlaybook(
      values.content,
      readLocale(values.locale),
      (done, total) => progress?.show('reading page', done, total),
      readPlaybookUrl(),
    );
    const problems = inOrder([...read, ...strayQuestions(playbook)]);
    const parity = compareLanguages(playbook);
    if (values.html !== undefined) await writeReport(values.html, { playbook, problems, parity });
    progress?.end();
    out(values.json ? `${JSON.stringify(asJson(problems, parity))}\n` : asText(problems, parity));
    const errors = errorCount(problems);
    return errors > 0 || problems.length - errors > most ? 1 : 0;
  },
};

function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings is "${text}", expected a number`);
  return Number(text);
}

/** @throws UsageError when there is no place to write it. */
async function writeReport(file: string, checked: Checked): Promise<void> {
  await writeFile(file, reportPage(checked)).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--html is "${file}", which cannot be written (${reason})`, { cause });
  });
}

function asText(problems: readonly Problem[], parity: Parity): string {
  const parts = [
    problemLines(problems),
    parityTable(parity),
    wordlessLines(parity),
    differenceLines(parity.differences),
    causeLines(problems),
    `${closing(problems, parity)}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function closing(problems: readonly Problem[], { differences }: Parity): string {
  const errors = errorCount(problems);
  return [
    counted(errors, 'error'),
    counted(problems.length - errors, 'warning'),
    counted(differences.length, 'difference between languages', 'differences between languages'),
  ].join(', ');
}

function asJson(problems: readonly Problem[], { counts, differences }: Parity) {
  return { problems, parity: { languages: Object.fromEntries(counts), differences } };
}
