import type { Config } from '../../settings/config';
import { holdsDocuments } from '../../store/databaseFile';
import { openStore } from '../../store/openStore';
import type { DocumentStore } from '../../store/ports/documents';
import type { Output } from './command';

/** What a bot has stored, and where that is, for messages. */
export type OpenData = { documents: DocumentStore; where: string };

/**
 * The data of the bot in `folder`, or of the one that the settings are for. Undefined, and told, when there is none. The
 * bot may be running on them, so only read.
 */
export async function openData(
  folder: string | undefined,
  { dataDir, store }: Pick<Config, 'dataDir' | 'store'>,
  { err }: Pick<Output, 'err'>,
): Promise<OpenData | undefined> {
  if (folder === undefined && store.kind === 'azure-tables') {
    // Loading Azure's client takes longer than most commands.
    const { openTable } = await import('../../store/tables/openTable.js');
    const documents = await openTable(store.tables, () => {});
    return { documents, where: `the table "${store.tables.table}"` };
  }
  const where = folder ?? dataDir;
  if (holdsDocuments(where)) return { documents: await openStore(where, () => {}), where };
  err(`${where} holds no data of a bot: name its folder with --data or DATA_DIR\n`);
  return undefined;
}
