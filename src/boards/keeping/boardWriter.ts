import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentStore } from '../../store/ports/documents';
import { CONFLICT, retryConflicts } from '../../store/ports/retryConflicts';
import type { BoardId } from '../board/board';
import { boardKey } from '../board/keys';
import { documentOf, type StoredBoard } from '../history/storedBoard';
import type { KnownBoards, VersionedBoard } from './knownBoards';

/** A pure function from one version of a board to the next. It may run on several versions; the last run counts. */
export type BoardChange<T> = (current: StoredBoard) => { next: StoredBoard; result: T };

export type BoardWriterHooks = {
  /** Runs in parallel with a write. It must be harmless if that write fails. `turns`: ids of those that asked for it. */
  beside(before: StoredBoard, after: StoredBoard, turns: readonly string[]): Promise<void>;
  /** Runs with the stored version, before the callers get their result. */
  afterwards(stored: StoredBoard, turns: readonly string[]): Promise<void>;
};

/** Other writers changed the same board in every attempt, so that this change could not be stored. */
export class BoardContendedError extends Error {
  override readonly name = 'BoardContendedError';
  readonly code = 'board_contended';

  constructor(id: BoardId, attempts: number) {
    super(`Board ${id} was changed by others in each of ${attempts} attempts: try again later.`);
  }
}

/**
 * Milliseconds after a write in which changes gather for the next one. Node accepts one new connection in each turn of
 * the event loop (libuv's pull request 3696 says why): if each click of a crowd were written and shown by itself, the
 * next one would wait for all of that.
 */
const GATHERING_MS = 25;

type Pending = {
  turns: readonly string[];
  try(current: StoredBoard): StoredBoard;
  done(found: boolean): void;
  failed(error: unknown): void;
};

type Applied =
  | { kind: 'written' }
  | { kind: 'conflict' }
  /** There was nothing to write, so nothing says whether the version was still the newest. */
  | { kind: 'same'; stored: StoredBoard };

/**
 * Changes boards by compare-and-swap, so that several processes can write. Within one process, changes that arrive
 * while a board is being written are batched into the next write: four hundred clicks at once cause a few writes, not
 * four hundred conflicting ones. What this process wrote last is changed without being read again: if another process
 * has written since, that is a conflict.
 */
export class BoardWriter {
  readonly #documents: DocumentStore;
  readonly #known: KnownBoards;
  readonly #hooks: BoardWriterHooks;
  readonly #waiting = new Map<BoardId, Pending[]>();

  constructor(documents: DocumentStore, known: KnownBoards, hooks: BoardWriterHooks) {
    this.#documents = documents;
    this.#known = known;
    this.#hooks = hooks;
  }

  /** The result of a change once it is stored, or undefined when the board does not exist. */
  change<T>(
    id: BoardId,
    change: BoardChange<T>,
    turns: readonly string[] = [],
  ): Promise<{ result: T } | undefined> {
    return new Promise((resolve, reject) => {
      let outcome: { result: T } | undefined;
      const pending: Pending = {
        turns,
        try(current) {
          const { next, result } = change(current);
          outcome = { result };
          return next;
        },
        done: (found) => resolve(found ? outcome : undefined),
        failed: reject,
      };
      const waiting = this.#waiting.get(id);
      if (waiting) {
        waiting.push(pending);
        return;
      }
      this.#waiting.set(id, [pending]);
      this.#writeAll(id).catch(reject);
    });
  }

  async #writeAll(id: BoardId): Promise<void> {
    // Waits for one turn of the event loop, to batch changes that arrive together.
    await sleep(0);
    for (let batch = this.#take(id); batch.length > 0; batch = this.#take(id)) {
      try {
        const found = await this.#write(id, batch);
        for (const { done } of batch) done(found);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
      await sleep(GATHERING_MS);
    }
    this.#waiting.delete(id);
  }

  #take(id: BoardId): Pending[] {
    return this.#waiting.get(id)?.splice(0) ?? [];
  }

  async #write(id: BoardId, batch: Pending[]): Promise<boolean> {
    const key = boardKey(id);
    if (key === undefined) return false;
    const turns = batch.flatMap((pending) => pending.turns);
    return retryConflicts(
      async () => {
        const known = this.#known.last(id);
        if (known && (await this.#attempt(id, key, known, batch, turns)).kind === 'written') return true;
        const document = await this.#documents.read(key);
        if (!document) return false;
        const applied = await this.#attempt(
          id,
          key,
          this.#known.read(id, { ...document, key }),
          batch,
          turns,
        );
        switch (applied.kind) {
          case 'conflict':
            return CONFLICT;
          case 'same':
            await this.#hooks.afterwards(applied.stored, turns);
            return true;
          case 'written':
            return true;
        }
      },
      (attempts) => new BoardContendedError(id, attempts),
    );
  }

  async #attempt(
    id: BoardId,
    key: string,
    { stored: before, version }: VersionedBoard,
    batch: readonly Pending[],
    turns: readonly string[],
  ): Promise<Applied> {
    const after = batch.reduce((current, pending) => pending.try(current), before);
    if (after === before) return { kind: 'same', stored: before };
    const [result] = await Promise.all([
      this.#documents.write(key, documentOf(after), version),
      this.#hooks.beside(before, after, turns),
    ]);
    if (result.kind === 'conflict') return { kind: 'conflict' };
    this.#known.written(id, { stored: after, version: result.version });
    await this.#hooks.afterwards(after, turns);
    return { kind: 'written' };
  }
}
