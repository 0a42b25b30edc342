import { z } from 'zod';
import type { BoardId } from '../../boards/board/board';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';

const told = z.object({ trouble: z.string().nullable(), differences: z.string().nullable() });
type Told = z.infer<typeof told>;
type About = keyof Told;

/** The last messages to the poster of a board, so that nobody gets the same message twice. */
export type NotifiedOnce = {
  /** Records `what` as sent. Returns true if it differs from the last message, in any process. */
  isNews(board: BoardId, about: About, what: string): Promise<boolean>;
  /**
   * Takes back the last record: the message was not delivered, the person asked for another attempt, or what it said is
   * over.
   */
  forget(board: BoardId, about: About): Promise<void>;
};

export function createNotifiedOnce(documents: DocumentStore): NotifiedOnce {
  const change = (board: BoardId, to: (current: Told | undefined) => Told | undefined): Promise<boolean> =>
    updateDocument(documents, `board-told/${board}`, told, to);
  return {
    isNews: (board, about, what) =>
      change(board, (current) => ({ ...(current ?? { trouble: null, differences: null }), [about]: what })),
    async forget(board, about) {
      await change(board, (current) => current && { ...current, [about]: null });
    },
  };
}
