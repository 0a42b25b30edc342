import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, Place } from '../../src/boards/board';
import { CARDS_JOB, POSTING_JOB, REMINDER_JOB } from '../../src/boards/boardJobs';
import type { Action, Actor } from '../../src/boards/command';
import type { NewBoard } from '../../src/boards/create';
import { boardKey } from '../../src/boards/keys';
import { BoardService } from '../../src/boards/service';
import { DocumentJobs } from '../../src/store/documentJobs';
import { MemoryStore } from '../../src/store/memory';
import { listed } from '../store/listed';
import { ANNA, BEN, CARA, CHANNEL, NOON, outcome, wanted } from './board';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OTHER_PLACE: Place = { ...CHANNEL, conversation: '19:other', channel: '19:other' };
const CARD = { part: 0, activity: 'message 1', conversation: '19:kick-off;messageid=1', change: 0 };

describe('the board service', () => {
  let store: MemoryStore;
  let jobs: DocumentJobs;
  let service: BoardService;
  let now: number;
  let operations: number;
  let unreadable: string[];

  beforeEach(() => {
    store = new MemoryStore();
    jobs = new DocumentJobs(store);
    now = NOON;
    operations = 0;
    unreadable = [];
    service = new BoardService({
      documents: store,
      jobs,
      now: () => now,
      unreadable: (key) => unreadable.push(key),
    });
  });

  async function create(changes: Partial<NewBoard> = {}): Promise<Board> {
    operations += 1;
    const created = await service.create(wanted({ operation: `post ${operations}`, ...changes }));
    if (created.kind === 'refused') throw new Error(created.refusal.code);
    return created.stored.board;
  }

  async function act(board: Board, actor: Actor, action: Action): Promise<string> {
    operations += 1;
    return outcome(await service.execute(board.id, { operation: String(operations), actor, action }));
  }

  /** The kinds and subjects of the jobs that are due, which are then done. */
  async function workOff(): Promise<[string, readonly string[]][]> {
    const done: [string, readonly string[]][] = [];
    while (true) {
      const leased = await jobs.claim(now, 100, MINUTE);
      if (leased.length === 0) return done;
      for (const { job, receipt } of leased) {
        await jobs.complete(receipt);
        done.push([job.kind, job.subjects]);
      }
    }
  }

  describe('making a board', () => {
    it('stores it', async () => {
      const board = await create({ title: 'First' });
      expect(await service.load(board.id)).toMatchObject({ board: { title: 'First', change: 0 }, cards: [] });
    });

    it('makes one of the same click delivered twice', async () => {
      const first = await service.create(wanted());
      const [second, third] = await Promise.all([service.create(wanted()), service.create(wanted())]);
      expect([first.kind, second.kind, third.kind]).toEqual(['created', 'existing', 'existing']);
      expect(await service.inPlace(CHANNEL)).toHaveLength(1);
    });

    it('sees to it that its cards are posted in the end, and that there is a reminder', async () => {
      const board = await create();
      expect(await workOff()).toEqual([]);
      now += 15_000;
      expect(await workOff()).toEqual([[POSTING_JOB, [board.id]]]);
      now = Date.parse('2026-03-11T08:00:00Z');
      expect(await workOff()).toEqual([[REMINDER_JOB, [board.id]]]);
    });

    it('tells why not', async () => {
      expect(outcome(await service.create(wanted({ title: '' })))).toBe('board_text_missing');
      expect(await listed(store, '')).toEqual([]);
    });
  });

  describe('carrying out commands', () => {
    it('answers with the newest state and stores it', async () => {
      const board = await create();
      expect(await act(board, BEN, { kind: 'tick', item: '1' })).toBe('changed');
      expect(await act(board, CARA, { kind: 'tick', item: '1' })).toBe('unchanged');
      expect(await act(board, CARA, { kind: 'claim', item: '1' })).toBe('board_task_done');
      expect((await service.load(board.id))?.board).toMatchObject({ change: 1 });
    });

    it.each(['unknown', '', '../../etc', 'aaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb'])(
      'knows no board %j',
      async (id) => {
        const command = { operation: '1', actor: BEN, action: { kind: 'tick', item: '1' } as const };
        expect(await service.execute(id, command)).toEqual({ kind: 'unknown' });
        expect(await service.load(id)).toBeUndefined();
      },
    );

    it('asks for the cards to be updated, once for many changes', async () => {
      const board = await create();
      await service.recordCard(board.id, CARD);
      for (const item of ['1', '2', '3']) await act(board, BEN, { kind: 'tick', item });
      now += 1000;
      expect(await workOff()).toEqual([[CARDS_JOB, [board.id]]]);
    });

    it('joins the boards of one channel into one job', async () => {
      const first = await create();
      const second = await create({
        place: { ...CHANNEL, conversation: `${CHANNEL.conversation};messageid=7` },
      });
      const third = await create({ place: OTHER_PLACE });
      for (const board of [first, second, third]) await act(board, BEN, { kind: 'tick', item: '1' });
      now += 1000;
      expect(await workOff()).toEqual([
        [CARDS_JOB, [first.id, second.id]],
        [CARDS_JOB, [third.id]],
      ]);
    });

    it('asks again for cards that are behind, when the same command comes again', async () => {
      const board = await create();
      await service.recordCard(board.id, CARD);
      await act(board, BEN, { kind: 'tick', item: '1' });
      now += 1000;
      await workOff();
      await act(board, BEN, { kind: 'tick', item: '1' });
      now += 1000;
      expect(await workOff()).toEqual([[CARDS_JOB, [board.id]]]);
      await service.recordCard(board.id, { ...CARD, change: 1 });
      await act(board, BEN, { kind: 'tick', item: '1' });
      now += 1000;
      expect(await workOff()).toEqual([]);
    });

    it('moves the reminder with its hour, and when the board is opened again', async () => {
      const board = await create();
      now += MINUTE;
      await workOff();
      await act(board, ANNA, { kind: 'set-reminders', mode: 'private', hour: 15 });
      now = Date.parse('2026-03-10T14:00:00Z');
      expect((await workOff()).map(([kind]) => kind)).toEqual([CARDS_JOB, REMINDER_JOB]);
      await act(board, ANNA, { kind: 'close' });
      await act(board, ANNA, { kind: 'reopen' });
      now += 24 * HOUR;
      expect((await workOff()).map(([kind]) => kind)).toEqual([CARDS_JOB, REMINDER_JOB]);
    });
  });

  describe('remembering', () => {
    it('keeps the newest message of each part', async () => {
      const { id } = await create();
      const second = { ...CARD, part: 1, activity: 'message 2' };
      const newer = { ...CARD, activity: 'message 3', change: 4 };
      for (const card of [second, CARD, newer, { ...newer, change: 2 }]) await service.recordCard(id, card);
      expect((await service.load(id))?.cards).toEqual([newer, second]);
    });

    it('lets one of many send the digest of a day', async () => {
      const { id } = await create();
      const claims = Array.from({ length: 5 }, () => service.claimReminder(id, 'channel', '2026-03-10'));
      expect((await Promise.all(claims)).filter(Boolean)).toEqual([true]);
      expect(await service.claimReminder(id, 'ben', '2026-03-10')).toBe(true);
      expect(await service.claimReminder(id, 'channel', '2026-03-09')).toBe(false);
      expect(await service.claimReminder(id, 'channel', '2026-03-11')).toBe(true);
    });
  });

  describe('listing', () => {
    it('has the boards of a channel, named by any of its threads', async () => {
      const here = await create();
      await create({ place: OTHER_PLACE });
      const found = await service.inPlace({
        conversation: `${CHANNEL.conversation};messageid=1`,
        channel: null,
      });
      expect(found.map(({ board }) => board.id)).toEqual([here.id]);
      const all: string[] = [];
      for await (const { board } of service.all()) all.push(board.id);
      expect(all).toHaveLength(2);
    });

    it('leaves out what it cannot read, and says so', async () => {
      const board = await create();
      const strange = `${boardKey(board.id)?.slice(0, -16)}0000000000000000`;
      await store.write(strange, { schema: 2 }, 'absent');
      expect(await service.inPlace(CHANNEL)).toHaveLength(1);
      expect(unreadable).toEqual([strange]);
      await expect(service.load(board.id.replace(/-.*/, '-0000000000000000'))).rejects.toMatchObject({
        code: 'board_unreadable',
      });
    });

    it('has the boards on which somebody has something to do', async () => {
      const [claimed, assigned, given] = [
        await create(),
        await create(),
        await create({ place: OTHER_PLACE }),
      ];
      await act(claimed, BEN, { kind: 'claim', item: '1' });
      await act(assigned, ANNA, { kind: 'assign', item: '1', to: BEN });
      await act(given, BEN, { kind: 'claim', item: '1' });
      await act(given, BEN, { kind: 'release', item: '1' });
      expect(await boardsOf('ben')).toEqual([claimed.id, assigned.id].sort());
      expect(await boardsOf('cara')).toEqual([]);
    });

    it('has the boards that somebody has posted, as long as they are open', async () => {
      const board = await create();
      expect(await boardsOf('anna')).toEqual([board.id]);
      now += 2 * HOUR;
      expect(await boardsOf('anna')).toEqual([board.id]);
      await act(board, ANNA, { kind: 'close' });
      now += 2 * HOUR;
      expect(await boardsOf('anna')).toEqual([]);
      await act(board, ANNA, { kind: 'reopen' });
      expect(await boardsOf('anna')).toEqual([board.id]);
    });

    it('has a board that is older than the entries of posters when its poster has something to do', async () => {
      const board = await create();
      for (const { key, version } of await listed(store, 'board-people/')) await store.delete(key, version);
      expect(await boardsOf('anna')).toEqual([]);
      await act(board, ANNA, { kind: 'claim', item: '1' });
      expect(await boardsOf('anna')).toEqual([board.id]);
    });

    it('has them again when a task is to be done again, long after', async () => {
      const board = await create();
      await act(board, BEN, { kind: 'claim', item: '1' });
      await act(board, BEN, { kind: 'tick', item: '1' });
      now += 2 * HOUR;
      expect(await boardsOf('ben')).toEqual([]);
      // What is left is the poster's.
      expect(await listed(store, 'board-people/')).toHaveLength(1);
      await act(board, CARA, { kind: 'untick', item: '1' });
      expect(await boardsOf('ben')).toEqual([board.id]);
      await act(board, ANNA, { kind: 'close' });
      now += 2 * HOUR;
      expect(await boardsOf('ben')).toEqual([]);
      await act(board, ANNA, { kind: 'reopen' });
      expect(await boardsOf('ben')).toEqual([board.id]);
    });
  });

  async function boardsOf(personId: string): Promise<string[]> {
    return (await service.ofPerson(personId)).map(({ board }) => board.id).sort();
  }
});
