import { isDeepStrictEqual } from 'node:util';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobQueue } from '../../store/ports/jobs';
import type { Board, BoardId, Place } from '../board/board';
import type { IsoDate } from '../board/date';
import { BOARDS_PREFIX, boardKey, placePrefix } from '../board/keys';
import { peopleConcerned, peopleWithWork } from '../board/myTasks';
import type { Refused } from '../board/refusal';
import { type Applied, apply } from '../history/apply';
import type { Command } from '../history/command';
import { createBoard, type NewBoard } from '../history/create';
import {
  BoardUnreadableError,
  documentOf,
  newStoredBoard,
  type PostedCard,
  readBoard,
  type StoredBoard,
} from '../history/storedBoard';
import { cardsJob, isLagging, postingJob, reminderJob } from './boardJobs';
import { BoardWriter } from './boardWriter';
import { PeopleIndex } from './peopleIndex';
import { claimedReminder, withCard } from './records';

export type BoardServiceSettings = {
  documents: DocumentStore;
  jobs: JobQueue;
  /** Epoch milliseconds. */
  now: () => number;
  /** Told of boards that are left out because they cannot be read; `board` is an id or a key. */
  unreadable: (board: string, error: unknown) => void;
};

/** `existing`: the same click has made this board before. */
export type Created = { kind: 'created' | 'existing'; stored: StoredBoard } | Refused;

export type Executed = Applied | { kind: 'unknown' };

/**
 * Boards in a document store, for any number of processes at once. What a call has answered is durable, and a job is
 * scheduled for the cards that are now out of date. Calls reject with a `StoreError`, a `BoardContendedError` or a
 * `BoardUnreadableError`; the same command may then be sent again.
 */
export class BoardService {
  readonly #settings: BoardServiceSettings;
  readonly #writer: BoardWriter;
  readonly #people: PeopleIndex;

  constructor(settings: BoardServiceSettings) {
    this.#settings = settings;
    this.#people = new PeopleIndex(settings.documents);
    this.#writer = new BoardWriter(settings.documents, {
      beside: (before, after) => this.#beside(before, after),
      afterwards: (stored) => this.#afterwards(stored),
    });
  }

  /** Stores a new board. Posting its cards is up to the caller, and to a job if the caller does not get to it. */
  async create(wanted: NewBoard): Promise<Created> {
    const now = this.#settings.now();
    const made = createBoard(wanted, now);
    if (made.kind === 'refused') return made;
    const stored = newStoredBoard(made.board);
    const { documents, jobs } = this.#settings;
    // The rest does no harm without the board, but a board without them would never be posted if this process ends now.
    const [result] = await Promise.all([
      documents.write(keyOf(made.board.id), documentOf(stored), 'absent'),
      jobs.schedule(postingJob(made.board, now)),
      jobs.schedule(reminderJob(made.board, now)),
      this.#people.add(made.board.poster.id, made.board.id, now),
    ]);
    const existing = result.kind === 'conflict' ? await this.load(made.board.id) : undefined;
    if (existing) return { kind: 'existing', stored: existing };
    return { kind: 'created', stored };
  }

  async load(id: BoardId): Promise<StoredBoard | undefined> {
    const key = boardKey(id);
    const document = key === undefined ? undefined : await this.#settings.documents.read(key);
    return key !== undefined && document ? readBoard(key, document.value) : undefined;
  }

  /** As `load`; a board that cannot be read is reported and counts as none, so that it keeps no other from its turn. */
  async loadReadable(id: BoardId): Promise<StoredBoard | undefined> {
    try {
      return await this.load(id);
    } catch (error) {
      if (!(error instanceof BoardUnreadableError)) throw error;
      this.#settings.unreadable(id, error);
      return undefined;
    }
  }

  /** Carries out a command on the newest version of a board. */
  async execute(id: BoardId, command: Command): Promise<Executed> {
    const changed = await this.#writer.change<Applied>(id, (current) => {
      const applied = apply(current, command, this.#settings.now());
      return { next: applied.kind === 'refused' ? current : applied.stored, result: applied };
    });
    return changed?.result ?? { kind: 'unknown' };
  }

  /** Remembers a card that was posted or updated, in place of the one that was the same part before. */
  async recordCard(id: BoardId, card: PostedCard): Promise<void> {
    await this.#writer.change(id, (current) => ({ next: withCard(current, card), result: undefined }));
  }

  /** Whether the caller is the one to send a digest: true once for each receiver and day, in whichever process. */
  async claimReminder(id: BoardId, to: string, on: IsoDate): Promise<boolean> {
    const changed = await this.#writer.change(id, (current) => {
      const next = claimedReminder(current, to, on);
      return { next, result: next !== current };
    });
    return changed?.result ?? false;
  }

  /** Plans the next digest of a board that is open, in place of the one that was planned. */
  async scheduleReminder(board: Board): Promise<void> {
    const { jobs, now } = this.#settings;
    if (board.state === 'open') await jobs.schedule(reminderJob(board, now()));
  }

  /** All boards of a channel or chat, in no particular order. */
  async inPlace(place: Pick<Place, 'conversation' | 'channel'>): Promise<StoredBoard[]> {
    const boards: StoredBoard[] = [];
    for await (const stored of this.#list(placePrefix(place))) boards.push(stored);
    return boards;
  }

  all(): AsyncIterable<StoredBoard> {
    return this.#list(BOARDS_PREFIX);
  }

  /** The open boards that a person has posted or has something to do on; `myTasks` picks that out. */
  ofPerson(personId: string): Promise<StoredBoard[]> {
    return this.#people.boardsOf(
      personId,
      this.#settings.now(),
      (id) => this.loadReadable(id),
      ({ board }) => peopleConcerned(board).has(personId),
    );
  }

  async *#list(prefix: string): AsyncGenerator<StoredBoard> {
    for await (const { key, value } of this.#settings.documents.list(prefix)) {
      let stored: StoredBoard;
      try {
        stored = readBoard(key, value);
      } catch (error) {
        this.#settings.unreadable(key, error);
        continue;
      }
      yield stored;
    }
  }

  async #beside({ board: before }: StoredBoard, { board: after }: StoredBoard): Promise<void> {
    if (before.change === after.change) return;
    const { jobs, now } = this.#settings;
    // A board may be older than the entries of posters: whoever gets work on it gets an entry in any case.
    const added = new Set([
      ...without(peopleConcerned(after), peopleConcerned(before)),
      ...without(peopleWithWork(after), peopleWithWork(before)),
    ]);
    await Promise.all([...added].map((id) => this.#people.add(id, after.id, now())));
    await jobs.schedule(cardsJob(after, now()));
    if (!isDeepStrictEqual(timing(before), timing(after))) await this.scheduleReminder(after);
  }

  /** Again, because a job that was scheduled with the write may have run before it was there. */
  async #afterwards(stored: StoredBoard): Promise<void> {
    const { jobs, now } = this.#settings;
    if (isLagging(stored)) await jobs.schedule(cardsJob(stored.board, now()));
  }
}

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !others.has(id));
}

function timing({ state, reminders: { mode, hour } }: Board): unknown[] {
  return [state, mode, hour];
}

function keyOf(id: BoardId): string {
  const key = boardKey(id);
  if (key === undefined) throw new Error(`${id} is not the id of a board`);
  return key;
}
