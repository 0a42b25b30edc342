import { z } from 'zod';
import type { DocumentStore } from '../../store/ports/documents';
import type { BoardId } from '../board/board';
import { personPrefix } from '../board/keys';

const HOUR = 3_600_000;

/** An entry without a task is removed at this age, in milliseconds. */
const OLD = HOUR;
/** An entry of this age is renewed when the person gets a task. Half an hour is much longer than a write takes. */
const AGEING = HOUR / 2;

const entry = z.object({ board: z.string(), at: z.number() });

/**
 * Finds the boards that may concern a person. Each entry is its own document, written together with the board or with
 * the change that gives the person a task there. Only the board itself tells whether it does. An entry may exist
 * without a task, but a task never without an entry: an entry is only removed when it is old, and only in the version
 * that was read.
 */
export class PeopleIndex {
  readonly #documents: DocumentStore;

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  async add(personId: string, board: BoardId, now: number): Promise<void> {
    const key = `${personPrefix(personId)}${board}`;
    const document = await this.#documents.read(key);
    const known = entry.safeParse(document?.value).data;
    if (known && known.at > now - AGEING) return;
    await this.#documents.write(key, { board, at: now }, 'any');
  }

  /** The boards of a person's entries. Entries for which `keep` returns false are removed once they are old. */
  async boardsOf<T>(
    personId: string,
    now: number,
    load: (board: BoardId) => Promise<T | undefined>,
    keep: (board: T) => boolean,
  ): Promise<T[]> {
    const boards: T[] = [];
    for await (const { key, value, version } of this.#documents.list(personPrefix(personId))) {
      const known = entry.safeParse(value).data;
      if (!known) continue;
      const { board: id, at } = known;
      const board = await load(id);
      if (board !== undefined && keep(board)) boards.push(board);
      else if (at < now - OLD) await this.#documents.delete(key, version);
    }
    return boards;
  }
}
