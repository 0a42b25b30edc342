import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { atMost } from '../../playbook/remembered';
import type { DocumentStore } from '../../store/ports/documents';
import { type Board, type BoardId, board, type Place } from '../board/board';
import { boardKey, listKey, listMarkKey, listPrefix } from '../board/keys';
import type { StoredBoard } from '../history/storedBoard';

const entry = z.object({
  board: z.string(),
  createdAt: z.number(),
  state: board.shape.state,
  /** The ids of the messages that are cards of the board; none while it is not posted. */
  messages: z.array(z.string()),
});
/** What a list of boards has to know of each before it reads those that it shows. */
export type PlaceEntry = z.infer<typeof entry>;

/** When all boards of a place were last read for the index, in epoch milliseconds, and whether that was for good. */
const mark = z.object({ at: z.number(), final: z.boolean() });

/**
 * After this time all boards are read once more: an older version of the bot, which keeps no index, may still have run
 * beside this one when they were read first.
 */
const SETTLED_MS = 86_400_000;
const REMEMBERED = 5000;

/**
 * Finds the boards of a channel or chat without reading them. Each has an entry, a small document of its own that is
 * written beside the board whenever what it says changes. Boards of versions without an index are read once, when the
 * list of their place is asked for.
 */
export class PlaceIndex {
  readonly #documents: DocumentStore;
  readonly #all: (place: Pick<Place, 'conversation' | 'channel'>) => AsyncIterable<StoredBoard>;
  /** What this process knows to be stored. */
  readonly #known = new LRUCache<BoardId, string>(atMost(REMEMBERED));

  /** @param all reads all boards of a place */
  constructor(
    documents: DocumentStore,
    all: (place: Pick<Place, 'conversation' | 'channel'>) => AsyncIterable<StoredBoard>,
  ) {
    this.#documents = documents;
    this.#all = all;
  }

  /** Stores what the list has to know of a new board. The same press may have made it before: then nothing is stored. */
  add(stored: StoredBoard): Promise<void> {
    return this.#write(stored, 'absent');
  }

  /** Stores what the list has to know of a board, if that is not stored. */
  keep(stored: StoredBoard): Promise<void> {
    return this.#write(stored, 'any');
  }

  async #write(stored: StoredBoard, expected: 'absent' | 'any'): Promise<void> {
    const { board: own, cards } = stored;
    const key = keyOf(own);
    const value: PlaceEntry = {
      board: own.id,
      createdAt: own.createdAt,
      state: own.state,
      messages: cards.map(({ activity }) => activity),
    };
    const text = JSON.stringify(value);
    if (key === undefined || this.#known.get(own.id) === text) return;
    const { kind } = await this.#documents.write(key, value, expected);
    if (kind === 'written') this.#known.set(own.id, text);
  }

  /** The entries of all boards of a place, in no particular order. */
  async of(place: Pick<Place, 'conversation' | 'channel'>, now: number): Promise<PlaceEntry[]> {
    await this.#complete(place, now);
    const entries: PlaceEntry[] = [];
    for await (const { value } of this.#documents.list(listPrefix(place))) {
      const known = entry.safeParse(value).data;
      if (known) entries.push(known);
    }
    return entries;
  }

  async #complete(place: Pick<Place, 'conversation' | 'channel'>, now: number): Promise<void> {
    const key = listMarkKey(place);
    const done = mark.safeParse((await this.#documents.read(key))?.value).data;
    if (done && (done.final || now < done.at + SETTLED_MS)) return;
    for await (const stored of this.#all(place)) await this.keep(stored);
    await this.#documents.write(key, { at: now, final: done !== undefined }, 'any');
  }
}

function keyOf({ id }: Pick<Board, 'id'>): string | undefined {
  return boardKey(id) === undefined ? undefined : listKey(id);
}
