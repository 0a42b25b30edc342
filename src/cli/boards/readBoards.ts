import type { StoredBoard } from '../../boards/history/storedBoard';
import { BoardService } from '../../boards/keeping/service';
import { DocumentJobs } from '../../store/documentJobs';
import { openStore } from '../../store/openStore';
import type { DocumentStore } from '../../store/ports/documents';
import type { ExitCode, Output } from '../command/command';

type Found = { boards: StoredBoard[]; code: ExitCode };

/** The board `id` of a data folder, or all of its boards. Only reads: the bot may be running on the same folder. */
export async function readBoards(folder: string, id: string | undefined, { err }: Output): Promise<Found> {
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
