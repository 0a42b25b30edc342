import { isDeepStrictEqual } from 'node:util';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobQueue } from '../../store/ports/jobs';
import type { Board, BoardId, BoardTask, Place } from '../board/board';
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
  type FormMessage,
  newStoredBoard,
  type PostedCard,
  readBoard,
  type StoredBoard,
} from '../history/storedBoard';
import { isNewsFor, type News, toTell, type Untold } from '../history/untold';
import { withPeople } from '../history/withPeople';
import {
  assignedJob,
  cardsJob,
  dueJob,
  hasOutcome,
  isLagging,
  outcomeJob,
  postingJob,
  reminderJob,
  repeatJob,
} from './boardJobs';
import { type BoardChange, BoardWriter } from './boardWriter';
import { KnownBoards } from './knownBoards';
import { PeopleIndex } from './peopleIndex';
import { type PlaceEntry, PlaceIndex } from './placeIndex';
import {
  claimedNews,
  claimedReminder,
  unclaimedNews,
  unclaimedReminder,
  withAdopted,
  withCard,
  withForm,
  withoutForm,
  withTold,
  withUnconfirmed,
} from './records';

export type BoardServiceSettings = {
  documents: DocumentStore;
  jobs: JobQueue;
  /** Returns epoch milliseconds. */
  now: () => number;
  /** Called for each board that is skipped because it cannot be read; `board` is an id or a key. */
  unreadable: (board: string, error: unknown) => void;
};

/** `existing`: the same click already created this board. */
export type Created = { kind: 'created' | 'existing'; stored: StoredBoard } | Refused;

export type Executed = Applied | { kind: 'unknown' };

/**
 * Boards in a document store; several processes can use it at once. When a call resolves, its change is durable and a
 * job is scheduled to update the outdated cards. Calls reject with a `StoreError`, a `BoardContendedError` or a
 * `BoardUnreadableError`; the same command may then be sent again.
 */
export class BoardService {
  readonly #settings: BoardServiceSettings;
  readonly #known = new KnownBoards();
  readonly #writer: BoardWriter;
  readonly #people: PeopleIndex;
  readonly #places: PlaceIndex;

  constructor(settings: BoardServiceSettings) {
    this.#settings = settings;
    this.#people = new PeopleIndex(settings.documents);
    this.#places = new PlaceIndex(settings.documents, (place) => this.#list(placePrefix(place)));
    this.#writer = new BoardWriter(settings.documents, this.#known, {
      beside: (before, after, turns) => this.#beside(before, after, turns),
      afterwards: (stored, turns) => this.#afterwards(stored, turns),
    });
  }

  /**
   * Stores a new board. The caller posts its cards; if the caller fails to, a job does it.
   * @param turns ids of the turns that ask for it, which its jobs keep; as in the other methods
   * @param forms messages that are to say where it is
   */
  async create(
    wanted: NewBoard,
    turns: readonly string[] = [],
    forms: readonly FormMessage[] = [],
  ): Promise<Created> {
    const now = this.#settings.now();
    const made = createBoard(wanted, now);
    if (made.kind === 'refused') return made;
    const empty = newStoredBoard(made.board, forms);
    const stored = withPeople(empty, wanted.poster, wanted, now);
    const { documents, jobs } = this.#settings;
    // Written together: jobs without a board are harmless, but if the process ended after writing only the board, its
    // cards would never be posted.
    const [result] = await Promise.all([
      documents.write(keyOf(made.board.id), documentOf(stored), 'absent'),
      jobs.schedule({ ...postingJob(made.board, now), turns }),
      jobs.schedule(reminderJob(made.board, now)),
      this.scheduleRepeat(made.board),
      this.#places.add(stored),
      ...[...peopleConcerned(stored.board)].map((id) => this.#people.add(id, made.board.id, now)),
    ]);
    const existing = result.kind === 'conflict' ? await this.load(made.board.id) : undefined;
    if (existing) return { kind: 'existing', stored: existing };
    return { kind: 'created', stored };
  }

  async load(id: BoardId): Promise<StoredBoard | undefined> {
    const key = boardKey(id);
    const document = key === undefined ? undefined : await this.#settings.documents.read(key);
    return key !== undefined && document ? this.#known.read(id, { ...document, key }).stored : undefined;
  }

  /**
   * Like `load`, but a board that cannot be read is reported and returned as undefined, so that it does not block the
   * others.
   */
  async loadReadable(id: BoardId): Promise<StoredBoard | undefined> {
    try {
      return await this.load(id);
    } catch (error) {
      if (!(error instanceof BoardUnreadableError)) throw error;
      this.#settings.unreadable(id, error);
      return undefined;
    }
  }

  /** Applies a command to the newest version of a board. */
  async execute(id: BoardId, command: Command, turns: readonly string[] = []): Promise<Executed> {
    const change: BoardChange<Applied> = (current) => {
      const applied = apply(current, command, this.#settings.now());
      return { next: applied.kind === 'refused' ? current : applied.stored, result: applied };
    };
    const changed = await this.#writer.change(id, change, turns);
    return changed?.result ?? { kind: 'unknown' };
  }

  /** Stores that a card was posted or updated. `instead`: the message that is gone, and whose place it takes. */
  recordCard(id: BoardId, card: PostedCard, instead: string | null = null): Promise<void> {
    return this.#record(id, (current) => withCard(current, card, instead));
  }

  /** Stores that a message with the card was sent, in the place of another one or of none, and may have arrived. */
  recordUnconfirmed(id: BoardId, instead: string | null): Promise<void> {
    return this.#record(id, (current) => withUnconfirmed(current, instead));
  }

  /**
   * Stores a message as the card of the board, unless the board knows or knew it or has no doubt about its card; the old
   * card is to say so.
   */
  adoptCard(id: BoardId, message: Pick<PostedCard, 'activity' | 'conversation'>): Promise<void> {
    return this.#record(id, (current) => withAdopted(current, message));
  }

  /** Stores that a replaced message says so, or cannot be changed. */
  recordTold(id: BoardId, activity: string): Promise<void> {
    return this.#record(id, (current) => withTold(current, activity));
  }

  /** Stores a message that is to say where the board is, once it is there. */
  recordForm(id: BoardId, form: FormMessage): Promise<void> {
    return this.#record(id, (current) => withForm(current, form));
  }

  /** Stores that such a message says it, or cannot be changed. */
  recordFormTold(id: BoardId, form: FormMessage): Promise<void> {
    return this.#record(id, (current) => withoutForm(current, form));
  }

  /** Whether the caller should send a digest: true only once for each receiver and day, across all processes. */
  async claimReminder(id: BoardId, to: string, on: IsoDate): Promise<boolean> {
    const changed = await this.#writer.change(id, (current) => {
      const next = claimedReminder(current, to, on);
      return { next, result: next !== current };
    });
    return changed?.result ?? false;
  }

  /** Takes back a claim: the digest was not delivered, and will be sent later. */
  unclaimReminder(id: BoardId, to: string, on: IsoDate): Promise<void> {
    return this.#record(id, (current) => unclaimedReminder(current, to, on));
  }

  /**
   * The open tasks of which the caller should tell a person that they were assigned to them, or to others; each assignment
   * is given out only once, across all processes. Empty if there are none.
   */
  async claimNews(id: BoardId, to: string, news: News): Promise<BoardTask[]> {
    const changed = await this.#writer.change(id, (current) => {
      const isWaiting = current.untold.some(isNewsFor(to, news));
      const next = isWaiting ? claimedNews(current, to, news) : current;
      return { next, result: toTell(current.board, current.untold, to, news) };
    });
    return changed?.result ?? [];
  }

  /** Takes back a claim: the message was not delivered, and will be sent later. */
  unclaimNews(id: BoardId, told: readonly Untold[]): Promise<void> {
    return this.#record(id, (current) => unclaimedNews(current, told));
  }

  /** Schedules the next digest of an open board; replaces the one that is scheduled. */
  async scheduleReminder(board: Board): Promise<void> {
    const { jobs, now } = this.#settings;
    if (board.state === 'open') await jobs.schedule(reminderJob(board, now()));
  }

  /** Has a person reminded of what is due on a board, together with their other boards of this hour. */
  scheduleDue(personId: string, board: Board, turns: readonly string[]): Promise<void> {
    const { jobs, now } = this.#settings;
    return jobs.schedule({ ...dueJob(personId, board, now()), turns });
  }

  /** Schedules the next board of a series; replaces what is scheduled. One that is not repeated is not scheduled. */
  async scheduleRepeat(board: Board): Promise<void> {
    const job = repeatJob(board);
    if (job) await this.#settings.jobs.schedule(job);
  }

  /** What the list of a channel or chat knows of its boards, in no particular order; the boards are not read. */
  inPlace(place: Pick<Place, 'conversation' | 'channel'>): Promise<PlaceEntry[]> {
    return this.#places.of(place, this.#settings.now());
  }

  all(): AsyncIterable<StoredBoard> {
    return this.#list(BOARDS_PREFIX);
  }

  /** The open boards that a person posted or has tasks on; `myTasks` selects the tasks. */
  ofPerson(personId: string): Promise<StoredBoard[]> {
    return this.#people.boardsOf(
      personId,
      this.#settings.now(),
      (id) => this.loadReadable(id),
      ({ board }) => peopleConcerned(board).has(personId),
    );
  }

  async #record(id: BoardId, change: (current: StoredBoard) => StoredBoard): Promise<void> {
    await this.#writer.change(id, (current) => ({ next: change(current), result: undefined }));
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

  async #beside(earlier: StoredBoard, later: StoredBoard, turns: readonly string[]): Promise<void> {
    const { board: before } = earlier;
    const { board: after, untold } = later;
    const { jobs, now } = this.#settings;
    await this.#places.keep(later);
    if (hasOutcome(later) && !hasOutcome(earlier))
      await jobs.schedule({ ...outcomeJob(after, after.id, now()), turns });
    if (before.change === after.change) return;
    // Old boards may have no entry for their poster, so everybody who gets a task also gets an entry, even the
    // poster.
    const added = new Set([
      ...without(peopleConcerned(after), peopleConcerned(before)),
      ...without(peopleWithWork(after), peopleWithWork(before)),
    ]);
    await Promise.all([...added].map((id) => this.#people.add(id, after.id, now())));
    await jobs.schedule({ ...cardsJob(after, now()), turns });
    if (untold !== earlier.untold && untold.length > 0)
      await jobs.schedule({ ...assignedJob(after, now(), 'replace'), turns });
    if (!isDeepStrictEqual(timing(before), timing(after))) await this.scheduleReminder(after);
    if (!isDeepStrictEqual(repeatJob(before), repeatJob(after))) await this.scheduleRepeat(after);
  }

  /** Scheduled again, because the job that was scheduled with the write may have run before the write was stored. */
  async #afterwards(stored: StoredBoard, turns: readonly string[]): Promise<void> {
    const { jobs, now } = this.#settings;
    if (isLagging(stored)) await jobs.schedule({ ...cardsJob(stored.board, now()), turns });
    if (stored.untold.length > 0) await jobs.schedule({ ...assignedJob(stored.board, now(), 'join'), turns });
    if (hasOutcome(stored))
      await jobs.schedule({ ...outcomeJob(stored.board, stored.board.id, now()), turns });
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
