import { z } from 'zod';
import type { BoardId } from '../../boards/board';
import type { DocumentStore } from '../../store/documents';
import { changeDocument } from './changeDocument';

const readers = z.object({ people: z.array(z.string()) });

/** As many as Teams gives a view of their own. */
const MOST = 60;

/** Who wants the board in a channel in their own language; the last ones who said so. */
export type OwnLanguage = {
  readers(board: BoardId): Promise<readonly string[]>;
  want(board: BoardId, person: string, own: boolean): Promise<void>;
};

export function createOwnLanguage(documents: DocumentStore): OwnLanguage {
  return {
    async readers(board) {
      return readers.safeParse((await documents.read(keyOf(board)))?.value).data?.people ?? [];
    },
    async want(board, person, own) {
      await changeDocument(documents, keyOf(board), readers, (current) => {
        const { people } = current ?? { people: [] };
        if (people.includes(person) === own) return current;
        const others = people.filter((id) => id !== person);
        return { people: own ? [...others, person].slice(-MOST) : others };
      });
    },
  };
}

function keyOf(board: BoardId): string {
  return `board-readers/${board}`;
}
