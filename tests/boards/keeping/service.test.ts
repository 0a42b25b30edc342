import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { boardKey } from '../../../src/boards/board/keys';
import {
  CARDS_JOB,
  POSTING_JOB,
  REMINDER_JOB,
  REMINDER_SPREAD,
  reminderJob,
} from '../../../src/boards/keeping/boardJobs';
import { BoardService } from '../../../src/boards/keeping/service';
import { listed } from '../../store/listed';
import { ANNA, BEN, CARA, CHANNEL, newBoard, outcome, wanted } from '../board';
import { OTHER_PLACE, ServiceScene } from './serviceScene';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CARD = { part: 0, activity: 'message 1', conversation: '19:kick-off;messageid=1', change: 0 };

describe('the board service', () => {
  let scene: ServiceScene;

  beforeEach(() => {
    scene = new ServiceScene();
  });

  describe('making a board', () => {
    it('stores it', async () => {
      const board = await scene.create({ title: 'First' });
      expect(await scene.service.load(board.id)).toMatchObject({
        board: { title: 'First', change: 0 },
        cards: [],
      });
    });

    it('makes one of the same click delivered twice', async () => {
      const first = await scene.service.create(wanted());
      const [second, third] = await Promise.all([
        scene.service.create(wanted()),
        scene.service.create(wanted()),
      ]);
      expect([first.kind, second.kind, third.kind]).toEqual(['created', 'existing', 'existing']);
      expect(await scene.service.inPlace(CHANNEL)).toHaveLength(1);
    });

    it('sees to it that its cards are posted in the end, and that there is a reminder', async () => {
      const board = await scene.create();
      expect(await scene.workOff()).toEqual([]);
      scene.now += 15_000;
      expect(await scene.workOff()).toEqual([[POSTING_JOB, [board.id]]]);
      scene.now = Date.parse('2026-03-11T08:00:00Z') + REMINDER_SPREAD;
      expect(await scene.workOff()).toEqual([[REMINDER_JOB, [board.id]]]);
    });

    it('tells why not', async () => {
      expect(outcome(await scene.service.create(wanted({ title: '' })))).toBe('board_text_missing');
      expect(await listed(scene.store, '')).toEqual([]);
    });
  });

  describe('carrying out commands', () => {
    it('answers with the newest state and stores it', async () => {
      const board = await scene.create();
      expect(await scene.act(board, BEN, { kind: 'tick', item: '1' })).toBe('changed');
      expect(await scene.act(board, CARA, { kind: 'tick', item: '1' })).toBe('unchanged');
      expect(await scene.act(board, CARA, { kind: 'claim', item: '1' })).toBe('board_task_done');
      expect((await scene.service.load(board.id))?.board).toMatchObject({ change: 1 });
    });

    it.each(['unknown', '', '../../etc', 'aaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb'])(
      'knows no board %j',
      async (id) => {
        const command = { operation: '1', actor: BEN, action: { kind: 'tick', item: '1' } as const };
        expect(await scene.service.execute(id, command)).toEqual({ kind: 'unknown' });
        expect(await scene.service.load(id)).toBeUndefined();
      },
    );

    it('decides on what another process wrote meanwhile, not on what this one wrote last', async () => {
      const { service, store, jobs } = scene;
      const board = await scene.create();
      expect(await scene.act(board, BEN, { kind: 'tick', item: '1' })).toBe('changed');
      const other = new BoardService({
        documents: store,
        jobs,
        now: () => scene.now,
        unreadable: () => undefined,
      });
      const untick = { operation: 'elsewhere', actor: BEN, action: { kind: 'untick', item: '1' } as const };
      expect(outcome(await other.execute(board.id, untick))).toBe('changed');
      expect(await scene.act(board, BEN, { kind: 'tick', item: '1' })).toBe('changed');
      expect((await service.load(board.id))?.board.tasks[0]?.state.kind).toBe('done');
    });

    it('reads a board that it wrote last only when there is nothing to write', async () => {
      const { store } = scene;
      const reads = jest.spyOn(store, 'read');
      const board = await scene.create();
      const key = boardKey(board.id);
      const readsOfBoard = () => reads.mock.calls.filter(([read]) => read === key).length;
      await scene.act(board, BEN, { kind: 'tick', item: '1' });
      const before = readsOfBoard();
      expect(await scene.act(board, BEN, { kind: 'tick', item: '2' })).toBe('changed');
      expect(readsOfBoard()).toBe(before);
      expect(await scene.act(board, CARA, { kind: 'claim', item: '2' })).toBe('board_task_done');
      expect(readsOfBoard()).toBe(before + 1);
    });

    it('knows a board no more that was deleted', async () => {
      const board = await scene.create();
      await scene.act(board, BEN, { kind: 'tick', item: '1' });
      await scene.store.delete(boardKey(board.id) ?? '');
      expect(await scene.act(board, BEN, { kind: 'tick', item: '2' })).toBe('unknown');
      expect(await scene.service.load(board.id)).toBeUndefined();
    });

    it('asks for the cards to be updated, once for many changes', async () => {
      const board = await scene.create();
      await scene.service.recordCard(board.id, CARD);
      for (const item of ['1', '2', '3']) await scene.act(board, BEN, { kind: 'tick', item });
      scene.now += 1000;
      expect(await scene.workOff()).toEqual([[CARDS_JOB, [board.id]]]);
    });

    it('joins the boards of one channel into one job', async () => {
      const first = await scene.create();
      const second = await scene.create({
        place: { ...CHANNEL, conversation: `${CHANNEL.conversation};messageid=7` },
      });
      const third = await scene.create({ place: OTHER_PLACE });
      for (const board of [first, second, third]) await scene.act(board, BEN, { kind: 'tick', item: '1' });
      scene.now += 1000;
      expect(await scene.workOff()).toEqual([
        [CARDS_JOB, [first.id, second.id]],
        [CARDS_JOB, [third.id]],
      ]);
    });

    it('asks again for cards that are behind, when the same command comes again', async () => {
      const board = await scene.create();
      await scene.service.recordCard(board.id, CARD);
      await scene.act(board, BEN, { kind: 'tick', item: '1' });
      scene.now += 1000;
      await scene.workOff();
      await scene.act(board, BEN, { kind: 'tick', item: '1' });
      scene.now += 1000;
      expect(await scene.workOff()).toEqual([[CARDS_JOB, [board.id]]]);
      await scene.service.recordCard(board.id, { ...CARD, change: 1 });
      await scene.act(board, BEN, { kind: 'tick', item: '1' });
      scene.now += 1000;
      expect(await scene.workOff()).toEqual([]);
    });

    it('spreads the reminders of one hour over some minutes, each board at its own time', () => {
      const now = Date.parse('2026-03-10T07:00:00Z');
      const nine = Date.parse('2026-03-10T08:00:00Z');
      const dueOf = (id: string, at = now) => reminderJob({ ...newBoard().board, id }, at).due - nine;
      const dues = Array.from({ length: 60 }, (_, index) => dueOf(`board ${index}`));
      expect(Math.min(...dues)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...dues)).toBeLessThan(REMINDER_SPREAD);
      expect(new Set(dues.map((due) => Math.floor(due / 10_000))).size).toBeGreaterThan(15);
      // The same each day, and never twice on one.
      expect(dueOf('board 1', nine + dueOf('board 1'))).toBe(dueOf('board 1') + 24 * HOUR);
      expect(dueOf('board 1', nine + dueOf('board 1') - 1)).toBe(dueOf('board 1'));
    });

    it('moves the reminder with its hour, and when the board is opened again', async () => {
      const board = await scene.create();
      scene.now += MINUTE;
      await scene.workOff();
      await scene.act(board, ANNA, { kind: 'set-reminders', mode: 'private', hour: 15 });
      scene.now = Date.parse('2026-03-10T14:00:00Z') + REMINDER_SPREAD;
      expect((await scene.workOff()).map(([kind]) => kind)).toEqual([CARDS_JOB, REMINDER_JOB]);
      await scene.act(board, ANNA, { kind: 'close' });
      await scene.act(board, ANNA, { kind: 'reopen' });
      scene.now += 24 * HOUR;
      expect((await scene.workOff()).map(([kind]) => kind)).toEqual([CARDS_JOB, REMINDER_JOB]);
    });
  });

  describe('remembering', () => {
    it('keeps the newest message of each part', async () => {
      const { id } = await scene.create();
      const second = { ...CARD, part: 1, activity: 'message 2' };
      const newer = { ...CARD, activity: 'message 3', change: 4 };
      for (const card of [second, CARD]) await scene.service.recordCard(id, card);
      for (const card of [newer, { ...newer, change: 2 }])
        await scene.service.recordCard(id, card, CARD.activity);
      expect((await scene.service.load(id))?.cards).toEqual([newer, second]);
    });

    it('keeps the message that turned out to be there, when another one is posted after all', async () => {
      const { id } = await scene.create();
      const late = { ...CARD, activity: 'message 2' };
      await scene.service.adoptCard(id, CARD);
      await scene.service.recordCard(id, late);
      const stored = await scene.service.load(id);
      expect(stored?.cards).toMatchObject([{ activity: CARD.activity }]);
      expect(stored?.replaced).toMatchObject([{ activity: 'message 2', told: false }]);
    });

    it('does not go back to a message that was replaced', async () => {
      const { id } = await scene.create();
      const first = { ...CARD, activity: 'message 1' };
      const second = { ...CARD, activity: 'message 2' };
      await scene.service.recordUnconfirmed(id, null);
      await scene.service.recordCard(id, second);
      for (const message of [first, second, first]) await scene.service.adoptCard(id, message);
      await scene.service.recordCard(id, { ...second, change: 5 });
      const stored = await scene.service.load(id);
      expect(stored?.cards).toMatchObject([{ activity: 'message 1' }]);
      expect(stored?.replaced).toMatchObject([{ activity: 'message 2' }]);
    });

    it('takes back the claim of a digest that was not delivered', async () => {
      const { id } = await scene.create();
      const claim = () => scene.service.claimReminder(id, 'channel', '2026-03-10');
      expect([await claim(), await claim()]).toEqual([true, false]);
      await scene.service.unclaimReminder(id, 'channel', '2026-03-10');
      expect([await claim(), await claim()]).toEqual([true, false]);
    });

    it('lets one of many send the digest of a day', async () => {
      const { id } = await scene.create();
      const claims = Array.from({ length: 5 }, () =>
        scene.service.claimReminder(id, 'channel', '2026-03-10'),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toEqual([true]);
      expect(await scene.service.claimReminder(id, 'ben', '2026-03-10')).toBe(true);
      expect(await scene.service.claimReminder(id, 'channel', '2026-03-09')).toBe(false);
      expect(await scene.service.claimReminder(id, 'channel', '2026-03-11')).toBe(true);
    });
  });
});
