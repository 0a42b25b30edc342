import { z } from 'zod';
import type { BoardId } from '../../../boards/board/board';
import type { DocumentStore } from '../../../store/ports/documents';

/** Which boards are being posted, in whichever process. */
export type PostingClaims = {
  /**
   * Runs `post` unless another process is posting this board; undefined if one is. If that process ends over it, the board
   * can be claimed again after a while, and `post` is told so.
   */
  alone<T>(board: BoardId, post: (wasInterrupted: boolean) => Promise<T>): Promise<T | undefined>;
};

const claim = z.object({ until: z.number() });

/** The clocks of two processes may differ by some seconds. */
const MOST_AHEAD = 5;

/**
 * @param now epoch milliseconds
 * @param longestMs how long a process may take over it
 */
export function createPostingClaims(
  documents: DocumentStore,
  now: () => number,
  longestMs: number,
): PostingClaims {
  return {
    async alone(board, post) {
      const key = `board-posting/${board}`;
      const held = await documents.read(key);
      const until = claim.safeParse(held?.value).data?.until ?? 0;
      // A claim from before a clock was set back by an hour must not last that long.
      if (until > now() && until <= now() + MOST_AHEAD * longestMs) return undefined;
      const taken = await documents.write(key, { until: now() + longestMs }, held?.version ?? 'absent');
      if (taken.kind === 'conflict') return undefined;
      try {
        return await post(held !== undefined);
      } finally {
        // If it cannot be deleted, it runs out; what was delivered counts all the same.
        await documents.delete(key, taken.version).catch(() => undefined);
      }
    },
  };
}
