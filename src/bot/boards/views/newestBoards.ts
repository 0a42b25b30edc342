import { LRUCache } from 'lru-cache';
import type { BoardId } from '../../../boards/board/board';
import type { StoredBoard } from '../../../boards/history/storedBoard';

const REMEMBERED = 100;

/**
 * The boards as this process has written them last. When fifty people tick at once, their clicks are one write: each
 * is shown what that write has made of the board, and the card for it is laid out once. Other processes may have
 * written since, so this serves to show a board and never to decide on it.
 */
export class NewestBoards {
  readonly #boards = new LRUCache<BoardId, StoredBoard>({ max: REMEMBERED });
  readonly #loading = new Map<BoardId, Promise<StoredBoard | undefined>>();

  /** The newest that is known after this one was written. */
  async after(stored: StoredBoard): Promise<StoredBoard> {
    const { board } = stored;
    const known = this.#boards.get(board.id);
    if (!known || known.board.change <= board.change) this.#boards.set(board.id, stored);
    // The answers to all clicks of one write come in the same turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return this.#boards.get(board.id) ?? stored;
  }

  /** One that is known, else as `load` reads it, once for all who ask meanwhile. */
  orLoaded(id: BoardId, load: () => Promise<StoredBoard | undefined>): Promise<StoredBoard | undefined> {
    const known = this.#boards.get(id);
    if (known) return Promise.resolve(known);
    const loading = this.#loading.get(id) ?? this.#load(id, load);
    this.#loading.set(id, loading);
    return loading;
  }

  async #load(id: BoardId, load: () => Promise<StoredBoard | undefined>): Promise<StoredBoard | undefined> {
    try {
      const stored = await load();
      if (stored && !this.#boards.get(id)) this.#boards.set(id, stored);
      return stored;
    } finally {
      this.#loading.delete(id);
    }
  }
}
