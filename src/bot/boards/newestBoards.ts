import type { BoardId } from '../../boards/board';
import type { StoredBoard } from '../../boards/storedBoard';
import { RecentlyUsed } from './recentlyUsed';

const REMEMBERED = 100;

/**
 * The boards as this process has written them last. When fifty people tick at once, their clicks are one write: each
 * is shown what that write has made of the board, and the card for it is laid out once. Other processes may have
 * written since, so this serves to show a board and never to decide on it.
 */
export class NewestBoards {
  readonly #boards = new RecentlyUsed<StoredBoard>(REMEMBERED);

  /** The newest that is known after this one was written. */
  async after(stored: StoredBoard): Promise<StoredBoard> {
    const { board } = stored;
    const known = this.#boards.get(board.id);
    if (!known || known.board.change <= board.change) this.#boards.set(board.id, stored);
    // The answers to all clicks of one write come in the same turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return this.of(board.id) ?? stored;
  }

  of(id: BoardId): StoredBoard | undefined {
    return this.#boards.get(id);
  }
}
