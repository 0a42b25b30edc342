import { parseArgs } from 'node:util';
import type { StoredBoard } from '../../boards/history/storedBoard';
import { toCsv } from '../../boards/reports/csv';
import { type ExportRow, exportRows } from '../../boards/reports/exportRows';
import { wordsOf } from '../../boards/reports/words';
import { loadPlaybook } from '../../content/load';
import { readProcessConfig } from '../../settings/config';
import { type Command, UsageError } from '../command/command';
import { CONTENT_HELP, CONTENT_OPTIONS, readLocale } from '../command/contentOptions';
import { openData } from '../command/openData';
import { readBoards } from './readBoards';

export const boardsCommand: Command = {
  name: 'boards',
  usage:
    'boards export [--data DIR] [--board ID] [--content DIR] [--locale TAG] [--json | --csv]   the tasks of task boards',
  options: {
    '--data DIR': 'the folder of the bot that runs (DATA_DIR, else data)',
    '--board ID': 'one board alone',
    ...CONTENT_HELP,
    '--locale TAG': 'the language of the tasks (that of each board)',
    '--json': 'as JSON',
    '--csv': 'as CSV, as without it',
  },
  examples: ['boards export > boards.csv', 'boards export --json --locale ja'],
  async run(args, output) {
    const [verb, ...rest] = args;
    if (verb !== 'export') throw new UsageError(`expected "boards export", got "boards ${verb ?? ''}"`);
    const { values } = parseArgs({
      args: rest,
      options: {
        ...CONTENT_OPTIONS,
        data: { type: 'string' },
        board: { type: 'string' },
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
      },
    });
    if (values.json && values.csv) throw new UsageError('expected --json or --csv, not both');
    const locale = readLocale(values.locale);
    const data = await openData(values.data, readProcessConfig(), output);
    if (!data) return 1;
    const { playbook } = await loadPlaybook(values.content);
    const rowsOf = ({ board }: StoredBoard): ExportRow[] =>
      exportRows(board, (task) => wordsOf(playbook, board, task, locale ?? board.locale), Date.now());
    const { boards, code } = await readBoards(data, values.board, output);
    const rows = boards.flatMap(rowsOf);
    output.out(values.json ? `${JSON.stringify(rows)}\n` : toCsv(rows));
    return code;
  },
};
