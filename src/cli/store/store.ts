import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readProcessConfig } from '../../settings/config';
import { listCopies } from '../../store/backup/copies';
import { makeCopy } from '../../store/backup/makeCopy';
import { refuseUnsound } from '../../store/backup/refuseUnsound';
import { restoreCopy } from '../../store/backup/restoreCopy';
import { checkStore } from '../../store/check/checkStore';
import { readDocuments } from '../../store/check/readDocuments';
import { databaseFile, holdsDocuments } from '../../store/databaseFile';
import { type Command, type ExitCode, type Output, UsageError } from '../command/command';
import { counted } from '../command/counted';
import { copyLines, megabytes } from './copyLines';

/** As long as it takes; a check that hangs ends all the same. */
const CHECK_MS = 600_000;

export const storeCommand: Command = {
  name: 'store',
  usage:
    'store check|backup|restore [--data DIR] [COPY]   whether what the bot remembers is whole, copy it, put a copy back',
  options: {
    check: 'whether what the bot remembers is whole, and which copies there are',
    backup: 'makes a copy now, also while the bot runs',
    restore: 'puts a copy in the place of what there is, which is kept beside it; stop the bot first',
    COPY: 'which copy; the newest if none is named',
    '--data DIR': 'the folder of the bot (DATA_DIR, else data)',
  },
  examples: ['store check', 'store backup', 'store restore'],
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb, copy, ...more] = positionals;
    if (more.length > 0 || (verb !== 'restore' && copy !== undefined))
      throw new UsageError(`"${more[0] ?? copy}" is one argument too many`);
    const { dataDir, backups, store } = readProcessConfig();
    if (values.data === undefined && store.kind === 'azure-tables') {
      output.err(
        `The documents are in the table "${store.tables.table}" of Azure Storage: copy and restore them with the tools of Azure, or name a folder with --data\n`,
      );
      return 1;
    }
    const folder = values.data === undefined ? dataDir : resolve(values.data);
    switch (verb) {
      case 'check':
        return check(folder, output);
      case 'backup':
        return backup(folder, backups.days, output);
      case 'restore':
        return restore(folder, copy, output);
      default:
        throw new UsageError(
          `expected "store check", "store backup" or "store restore", got "store ${verb ?? ''}"`,
        );
    }
  },
};

async function check(folder: string, { out, err }: Output): Promise<ExitCode> {
  const copies = listCopies(folder);
  if (!holdsDocuments(folder) && copies.length === 0) return noData(folder, err);
  refuseUnsound(folder, await checkStore(folder, CHECK_MS));
  const { documents, unreadable } = await readDocuments(folder, CHECK_MS);
  for (const key of unreadable)
    err(`document ${JSON.stringify(key)} is no JSON: the bot goes on without it\n`);
  const verdict =
    unreadable.length === 0 ? 'sound' : `sound but for ${counted(unreadable.length, 'document')}`;
  out(`${databaseFile(folder)} is ${verdict}: ${counted(documents, 'document')}\n${copyLines(copies)}`);
  return unreadable.length === 0 ? 0 : 1;
}

async function backup(folder: string, days: number, { out, err }: Output): Promise<ExitCode> {
  if (!holdsDocuments(folder)) return noData(folder, err);
  const copied = await makeCopy(folder, { days, now: Date.now(), youngerThanMs: 0 });
  switch (copied.kind) {
    case 'made':
      out(`${copied.copy.file}\n`);
      return 0;
    case 'unchanged':
      out(`${copied.copy.file}\n`);
      err('Nothing was written since this copy was made.\n');
      return 0;
    case 'no-room': {
      const [needed, free] = [megabytes(copied.needed), megabytes(copied.free)];
      err(
        `The disk of ${folder} is short: a copy needs ${needed} and ${free} are free. Make room, then try again.\n`,
      );
      return 1;
    }
    case 'busy':
      err(`Another process is copying the store of ${folder} right now: wait for it.\n`);
      return 1;
    case 'failed':
      err(
        `The store of ${folder} could not be copied (${copied.reason}): "store check" says what is wrong.\n`,
      );
      return 1;
  }
}

async function restore(folder: string, given: string | undefined, { out, err }: Output): Promise<ExitCode> {
  const file = given ?? listCopies(folder)[0]?.file;
  if (file === undefined) {
    err(`There is no copy in ${folder}: name one, "store restore COPY"\n`);
    return 1;
  }
  const { documents, kept } = restoreCopy(folder, resolve(file), Date.now());
  out(`${databaseFile(folder)} is now ${file}: ${counted(documents, 'document')}\n`);
  if (kept !== null) out(`What was there before is kept as ${kept}\n`);
  return 0;
}

function noData(folder: string, err: Output['err']): ExitCode {
  err(`${folder} holds no data of a bot: name its folder with --data or DATA_DIR\n`);
  return 1;
}
