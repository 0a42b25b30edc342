import { parseArgs } from 'node:util';
import { loadPlaybook } from '../content/load';
import { compareLanguages, type Parity } from '../content/parity/parity';
import type { Problem } from '../playbook/problem';
import type { Command } from './command';
import { UsageError } from './command';
import { CONTENT_OPTIONS, readLocale } from './content-options';
import { parityTable } from './parity-table';

const OPTIONS = {
  ...CONTENT_OPTIONS,
  json: { type: 'boolean' },
  'max-warnings': { type: 'string' },
} as const;

export const check: Command = {
  name: 'check',
  usage:
    'check [--content DIR] [--locale TAG] [--max-warnings N] [--json]   list problems, and where languages differ',
  async run(args, { out }) {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const most = readCount(values['max-warnings']);
    const { playbook, problems } = await loadPlaybook(values.content, readLocale(values.locale));
    const parity = compareLanguages(playbook);
    out(values.json ? `${JSON.stringify(asJson(problems, parity))}\n` : asText(problems, parity));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return errors > 0 || problems.length - errors > most ? 1 : 0;
  },
};

function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings is "${text}", expected a number`);
  return Number(text);
}

function asText(problems: readonly Problem[], parity: Parity): string {
  const lines = problems
    .map(({ file, line, message, code }) => `${file}:${line}: ${message} [${code}]\n`)
    .join('');
  const differences = parity.differences.map(({ message }) => `${message}\n`).join('');
  const parts = [lines, parityTable(parity), differences, `${closing(problems, parity)}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

function closing(problems: readonly Problem[], { differences }: Parity): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [
    counted(errors, 'error', 'errors'),
    counted(problems.length - errors, 'warning', 'warnings'),
    counted(differences.length, 'difference between languages', 'differences between languages'),
  ].join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function asJson(problems: readonly Problem[], { counts, differences }: Parity) {
  return { problems, parity: { languages: Object.fromEntries(counts), differences } };
}
