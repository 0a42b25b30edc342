import type { StoredBoard } from '../../boards/history/storedBoard';
import { BoardService } from '../../boards/keeping/service';
import { DocumentJobs } from '../../store/jobs/documentJobs';
import type { DocumentStore } from '../../store/ports/documents';
import type { ExitCode, Output } from '../command/command';
import type { OpenData } from '../command/openData';

type Found = { boards: StoredBoard[]; code: ExitCode };

/** The board `id` of a bot, or all of its boards; closes `data`. */
export async function readBoards(
  { documents, where }: OpenData,
  id: string | undefined,
  { err }: Output,
): Promise<Found> {
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
    err(`There is no board ${id} in ${where}: leave out --board for all of them\n`);
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
