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
  /** Takes back the last record: the message was not delivered, or the person asked for another attempt. */
  forget(board: BoardId, about: About): Promise<void>;
};

export function createNotifiedOnce(documents: DocumentStore): NotifiedOnce {
  const record = (board: BoardId, about: About, what: string | null): Promise<boolean> =>
    updateDocument(documents, `board-told/${board}`, told, (current) => ({
      ...(current ?? { trouble: null, differences: null }),
      [about]: what,
    }));
  return {
    isNews: record,
    async forget(board, about) {
      await record(board, about, null);
    },
  };
}
