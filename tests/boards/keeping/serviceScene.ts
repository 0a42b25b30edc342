import type { Actor } from '../../../src/boards/board/actor';
import type { Board, Place } from '../../../src/boards/board/board';
import type { Action } from '../../../src/boards/commands/rules';
import { BoardService } from '../../../src/boards/keeping/service';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../../src/store/memory';
import { CHANNEL, NOON, outcome, type Wishes, wanted } from '../board';

export const OTHER_PLACE: Place = { ...CHANNEL, conversation: '19:other', channel: '19:other' };

/** A board service on a store of its own, whose clock stands still until a test moves it. */
export class ServiceScene {
  readonly store: MemoryStore;
  readonly jobs: DocumentJobs;
  readonly unreadable: string[] = [];
  now = NOON;
  readonly service: BoardService;
  #operations = 0;

  constructor(store: MemoryStore = new MemoryStore()) {
    this.store = store;
    this.jobs = new DocumentJobs(store);
    this.service = new BoardService({
      documents: store,
      jobs: this.jobs,
      now: () => this.now,
      unreadable: (key) => this.unreadable.push(key),
    });
  }

  async create(changes: Wishes = {}): Promise<Board> {
    const created = await this.service.create(wanted({ operation: `post ${this.#next()}`, ...changes }));
    if (created.kind === 'refused') throw new Error(created.refusal.code);
    return created.stored.board;
  }

  async act(board: Board, actor: Actor, action: Action): Promise<string> {
    return outcome(await this.service.execute(board.id, { operation: String(this.#next()), actor, action }));
  }

  /** The kinds and subjects of the jobs that are due, which are then done. */
  async workOff(): Promise<[string, readonly string[]][]> {
    const done: [string, readonly string[]][] = [];
    while (true) {
      const leased = await this.jobs.claim(this.now, 100, 60_000);
      if (leased.length === 0) return done;
      for (const { job, receipt } of leased) {
        await this.jobs.complete(receipt);
        done.push([job.kind, job.subjects]);
      }
    }
  }

  /** The ids of the boards that concern a person, in the order of the alphabet. */
  async boardsOf(person: string): Promise<string[]> {
    return (await this.service.ofPerson(person)).map(({ board }) => board.id).sort();
  }

  #next(): number {
    this.#operations += 1;
    return this.#operations;
  }
}
