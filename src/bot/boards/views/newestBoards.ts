import { LRUCache } from 'lru-cache';
import type { BoardId } from '../../../boards/board/board';
import type { StoredBoard } from '../../../boards/history/storedBoard';

const REMEMBERED = 100;

/**
 * The boards as this process last wrote them. When fifty people tick at once, their clicks become one write: everybody
 * is shown the result of that write, and its card is laid out once. Other processes may have written since, so use this
 * only to show a board and never to decide on it.
 */
export class NewestBoards {
  readonly #boards = new LRUCache<BoardId, StoredBoard>({ max: REMEMBERED });
  readonly #loading = new Map<BoardId, Promise<StoredBoard | undefined>>();

  /** The newest version known after this one was written. */
  async after(stored: StoredBoard): Promise<StoredBoard> {
    const { board } = stored;
    const known = this.#boards.get(board.id);
    if (!known || known.board.change <= board.change) this.#boards.set(board.id, stored);
    // All clicks of one write are answered in the same iteration of the event loop: wait for them and use the newest.
    await new Promise((resolve) => setImmediate(resolve));
    return this.#boards.get(board.id) ?? stored;
  }

  /** The cached board, or else the result of `load`; simultaneous callers share one load. */
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
