import { parseArgs } from 'node:util';
import { exportPerson } from '../../privacy/exportPerson';
import { findPerson } from '../../privacy/findPerson';
import { type Forgotten, forget } from '../../privacy/forget';
import type { Traces } from '../../privacy/traces';
import { readProcessConfig } from '../../settings/config';
import { listCopies } from '../../store/backup/copies';
import { DocumentJobs } from '../../store/jobs/documentJobs';
import type { DocumentStore } from '../../store/ports/documents';
import { type Command, type ExitCode, type Output, UsageError } from '../command/command';
import { counted } from '../command/counted';
import { openData } from '../command/openData';

const LONGEST_ID = 1024;

export const peopleCommand: Command = {
  name: 'people',
  usage: 'people export|forget ID [--yes] [--data DIR]   what is stored of a person, and delete it',
  options: {
    export: 'prints all that is stored of the person, as JSON',
    forget:
      'deletes what is the person’s alone, and takes them out of what others share; also while the bot runs',
    ID: 'the object id in the directory (Microsoft Entra ID), or the id on the channel, such as 29:…',
    '--yes': 'with forget: does it, and does not only tell what would be done',
    '--data DIR': 'the folder of the bot (DATA_DIR, else data)',
  },
  examples: [
    'people export 0d9e2b64-3f18-4c77-a5c1-92b8e4d6f301 > ada.json',
    'people forget 0d9e2b64-3f18-4c77-a5c1-92b8e4d6f301 --yes',
  ],
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, yes: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [verb, id = '', ...more] = positionals;
    if (verb !== 'export' && verb !== 'forget')
      throw new UsageError(`expected "people export" or "people forget", got "people ${verb ?? ''}"`);
    if (id.trim() === '' || id.length > LONGEST_ID) throw new UsageError('expected the id of a person');
    if (more.length > 0) throw new UsageError(`"${more[0]}" is one argument too many`);
    if (values.yes && verb === 'export') throw new UsageError('--yes is for "people forget"');
    const config = readProcessConfig();
    const data = await openData(values.data, config, output);
    if (!data) return 1;
    try {
      const traces = await findPerson(data.documents, id);
      return verb === 'export'
        ? await printExport(data.documents, traces, output)
        : await printForgotten(data.documents, traces, values.yes, copiesIn(values.data, config), output);
    } finally {
      await data.documents.close();
    }
  },
};

async function printExport(
  documents: DocumentStore,
  traces: Traces,
  { out, err }: Output,
): Promise<ExitCode> {
  const found = await exportPerson(traces, documents);
  out(`${JSON.stringify({ person: personOf(traces), documents: found }, null, 2)}\n`);
  err(found.length === 0 ? NOTHING : `${counted(found.length, 'document')} tell of this person.\n`);
  return found.length === 0 ? 1 : 0;
}

async function printForgotten(
  documents: DocumentStore,
  traces: Traces,
  isMeant: boolean,
  copies: readonly string[],
  { out, err }: Output,
): Promise<ExitCode> {
  const jobs = isMeant ? new DocumentJobs(documents) : null;
  const found = await forget(traces, { documents, jobs, now: Date.now() });
  out(`${JSON.stringify({ person: personOf(traces), done: isMeant, documents: found, copies }, null, 2)}\n`);
  if (found.length === 0) {
    err(NOTHING);
    return 1;
  }
  err(
    isMeant ? doneText(found, copies) : `Nothing was changed: repeat it with --yes to ${planText(found)}.\n`,
  );
  return 0;
}

function doneText(found: readonly Forgotten[], copies: readonly string[]): string {
  const kept =
    copies.length === 0
      ? ''
      : `${counted(copies.length, 'copy', 'copies')} of the store still tell of this person, until newer ones take their place.\n`;
  return `It is done: ${planText(found)}.\n${kept}`;
}

/** "delete 3 documents and change 2". */
function planText(found: readonly Forgotten[]): string {
  const deleted = found.filter(({ what }) => what === 'deleted').length;
  return `delete ${counted(deleted, 'document')} and change ${counted(found.length - deleted, 'document')}`;
}

function personOf({ ids, directoryIds, names, chats }: Traces): object {
  return { ids: [...ids], directoryIds: [...directoryIds], names: [...names], chats: [...chats.keys()] };
}

/** The copies of the embedded store, which are not changed. */
function copiesIn(
  folder: string | undefined,
  { store, dataDir }: ReturnType<typeof readProcessConfig>,
): string[] {
  if (folder === undefined && store.kind === 'azure-tables') return [];
  return listCopies(folder ?? dataDir).map(({ file }) => file);
}

const NOTHING =
  'Nothing is stored of this person. Somebody who has only chatted, and not since this version, is found by the id on the channel alone.\n';
