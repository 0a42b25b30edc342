import { LRUCache } from 'lru-cache';
import type { ListedDocument, Version } from '../../store/ports/documents';
import type { BoardId } from '../board/board';
import { readBoard, type StoredBoard } from '../history/storedBoard';

/** A board and the version of the document that it was read from, or written as. */
export type VersionedBoard = { stored: StoredBoard; version: Version };

/** Half a megabyte each, for the longest ones. */
const REMEMBERED = 100;

/**
 * The boards as this process last read or wrote them. Only the version of the stored document tells whether one is
 * still the newest: another process may have written since.
 */
export class KnownBoards {
  readonly #boards = new LRUCache<BoardId, VersionedBoard>({ max: REMEMBERED });

  /**
   * The board in a document that was just read, which is parsed only if it is new.
   * @throws BoardUnreadableError
   */
  read(id: BoardId, { key, value, version }: ListedDocument): VersionedBoard {
    const known = this.#boards.get(id);
    if (known?.version === version) return known;
    const board = { stored: readBoard(key, value), version };
    this.#boards.set(id, board);
    return board;
  }

  written(id: BoardId, board: VersionedBoard): void {
    this.#boards.set(id, board);
  }

  /** The last one, which may be outdated. */
  last(id: BoardId): VersionedBoard | undefined {
    return this.#boards.get(id);
  }
}
