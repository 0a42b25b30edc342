import { z } from 'zod';
import type { BoardId } from '../../boards/board/board';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';

const told = z.object({ trouble: z.string().nullable(), differences: z.string().nullable() });
type About = keyof z.infer<typeof told>;

/** What the poster of a board was told of it last, so that nobody is told the same twice. */
export type NotifiedOnce = {
  /** Whether this is news, in whichever process; it counts as told from now on. */
  isNews(board: BoardId, about: About, what: string): Promise<boolean>;
};

export function createNotifiedOnce(documents: DocumentStore): NotifiedOnce {
  return {
    isNews: (board, about, what) =>
      updateDocument(documents, `board-told/${board}`, told, (current) => ({
        ...(current ?? { trouble: null, differences: null }),
        [about]: what,
      })),
  };
}
