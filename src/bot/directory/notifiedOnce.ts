import { z } from 'zod';
import type { BoardId } from '../../boards/board/board';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';

const told = z.object({ trouble: z.string().nullable(), differences: z.string().nullable() });
type About = keyof z.infer<typeof told>;

/** The last messages to the poster of a board, so that nobody gets the same message twice. */
export type NotifiedOnce = {
  /** Records `what` as sent. Returns true if it differs from the last message, in any process. */
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
