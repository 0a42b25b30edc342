import { parseArgs } from 'node:util';
import type { StoredBoard } from '../boards/history/storedBoard';
import { BoardService } from '../boards/keeping/service';
import { toCsv } from '../boards/reports/csv';
import { type ExportRow, exportRows } from '../boards/reports/exportRows';
import { wordsOf } from '../boards/reports/words';
import { readProcessConfig } from '../config';
import { loadPlaybook } from '../content/load';
import { DocumentJobs } from '../store/documentJobs';
import { holdsDocuments } from '../store/embeddedDatabase';
import { openStore } from '../store/openStore';
import type { DocumentStore } from '../store/ports/documents';
import { type Command, type ExitCode, type Output, UsageError } from './command';
import { CONTENT_OPTIONS, readLocale } from './contentOptions';

export const boardsCommand: Command = {
  name: 'boards',
  usage:
    'boards export [--data DIR] [--board ID] [--content DIR] [--locale TAG] [--json | --csv]   the tasks of task boards',
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
    const folder = values.data ?? readProcessConfig().dataDir;
    if (!holdsDocuments(folder)) {
      output.err(`${folder} holds no data of a bot: name its folder with --data or DATA_DIR\n`);
      return 1;
    }
    const { playbook } = await loadPlaybook(values.content);
    const rowsOf = ({ board }: StoredBoard): ExportRow[] =>
      exportRows(board, (task) => wordsOf(playbook, board, task, locale ?? board.locale), Date.now());
    const { boards, code } = await readBoards(folder, values.board, output);
    const rows = boards.flatMap(rowsOf);
    output.out(values.json ? `${JSON.stringify(rows)}\n` : toCsv(rows));
    return code;
  },
};

type Found = { boards: StoredBoard[]; code: ExitCode };

/** Only reads: the bot may be running on the same folder. */
async function readBoards(folder: string, id: string | undefined, { err }: Output): Promise<Found> {
  // Those that are boards are told of as boards that cannot be read.
  const documents = await openStore(folder, () => {});
  try {
    let code: ExitCode = 0;
    const service = serviceOn(documents, (key, error) => {
      err(`${key}: ${error instanceof Error ? error.message : String(error)}\n`);
      code = 1;
    });
    if (id === undefined) {
      const boards: StoredBoard[] = [];
      for await (const stored of service.all()) boards.push(stored);
      return { boards, code };
    }
    const stored = await service.load(id);
    if (stored) return { boards: [stored], code };
    err(`There is no board ${id} in ${folder}: leave out --board for all of them\n`);
    return { boards: [], code: 1 };
  } finally {
    await documents.close();
  }
}

function serviceOn(
  documents: DocumentStore,
  unreadable: (key: string, error: unknown) => void,
): BoardService {
  return new BoardService({ documents, jobs: new DocumentJobs(documents), now: Date.now, unreadable });
}
