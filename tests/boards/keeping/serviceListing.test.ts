import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { boardKey } from '../../../src/boards/board/keys';
import { listed } from '../../store/listed';
import { ANNA, BEN, CARA, CHANNEL, wanted } from '../board';
import { OTHER_PLACE, ServiceScene } from './serviceScene';

const HOUR = 3_600_000;

describe('the list of boards', () => {
  let scene: ServiceScene;

  beforeEach(() => {
    scene = new ServiceScene();
  });

  it('has the boards of a channel, named by any of its threads', async () => {
    const here = await scene.create();
    await scene.create({ place: OTHER_PLACE });
    const found = await scene.service.inPlace({
      conversation: `${CHANNEL.conversation};messageid=1`,
      channel: null,
    });
    expect(found.map(({ board }) => board)).toEqual([here.id]);
    const all: string[] = [];
    for await (const { board } of scene.service.all()) all.push(board.id);
    expect(all).toHaveLength(2);
  });

  it('leaves out what it cannot read, and says so', async () => {
    const board = await scene.create();
    const strange = `${boardKey(board.id)?.slice(0, -16)}0000000000000000`;
    await scene.store.write(strange, { schema: 2 }, 'absent');
    expect(await scene.service.inPlace(CHANNEL)).toHaveLength(1);
    expect(scene.unreadable).toEqual([strange]);
    await expect(scene.service.load(board.id.replace(/-.*/, '-0000000000000000'))).rejects.toMatchObject({
      code: 'board_unreadable',
    });
  });

  describe('of a channel', () => {
    const ids = async () => (await scene.service.inPlace(CHANNEL)).map(({ board }) => board).sort();
    const truth = async () => {
      const boards: string[] = [];
      for await (const { board } of scene.service.all()) boards.push(board.id);
      return boards.sort();
    };
    /** As a version of the bot without an index leaves them. */
    const forgetIndex = async () => {
      for (const { key } of await listed(scene.store, 'board-list/')) await scene.store.delete(key);
    };

    it('has all boards of an earlier version, and reads them once', async () => {
      for (let count = 0; count < 12; count += 1) await scene.create();
      await forgetIndex();
      const later = new ServiceScene(scene.store);
      const read = jest.spyOn(scene.store, 'list');
      expect((await later.service.inPlace(CHANNEL)).map(({ board }) => board).sort()).toEqual(await truth());
      read.mockClear();
      await later.service.inPlace(CHANNEL);
      expect(read.mock.calls.map(([prefix]) => prefix.split('/')[0])).toEqual(['board-list']);
      read.mockRestore();
    });

    it('reads no board, however many there are', async () => {
      for (let count = 0; count < 30; count += 1) await scene.create();
      await ids();
      const read = jest.spyOn(scene.store, 'read');
      await ids();
      expect(read.mock.calls.filter(([key]) => key.startsWith('boards/'))).toEqual([]);
      read.mockRestore();
    });

    it('has a board that an earlier version made beside this one, once it changes or a day later', async () => {
      await ids();
      const [changed, still] = [await scene.create(), await scene.create()];
      await forgetIndex();
      await scene.store.write(
        `board-list/${boardKey(still.id)?.split('/')[1]}`,
        { at: scene.now, final: false },
        'any',
      );
      const later = new ServiceScene(scene.store);
      later.now = scene.now;
      await later.act(changed, ANNA, { kind: 'tick', item: '1' });
      const listedBy = async () => (await later.service.inPlace(CHANNEL)).map(({ board }) => board).sort();
      expect(await listedBy()).toEqual([changed.id]);
      later.now += 25 * HOUR;
      expect(await listedBy()).toEqual([changed.id, still.id].sort());
    });

    it('knows the card of a board whose press is delivered again', async () => {
      const press = wanted({ operation: 'one press' });
      const made = await scene.service.create(press);
      if (made.kind === 'refused') throw new Error(made.refusal.code);
      const { id } = made.stored.board;
      await scene.service.recordCard(id, { part: 0, activity: '1', conversation: 'c', change: 0 });
      expect((await scene.service.create(press)).kind).toBe('existing');
      expect(await scene.service.inPlace(CHANNEL)).toMatchObject([{ board: id, messages: ['1'] }]);
    });

    it('says how each is, whatever was done to them', async () => {
      const kinds = ['close', 'reopen', 'withdraw', 'tick', 'card', 'create'] as const;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(5)), { maxLength: 20 }),
          async (steps) => {
            const other = new ServiceScene();
            const boards = [await other.create()];
            for (const [kind, index] of steps) {
              const board = boards[index % boards.length] ?? boards[0];
              if (!board) throw new Error('there is no board');
              if (kind === 'create') boards.push(await other.create());
              else if (kind === 'tick') await other.act(board, ANNA, { kind, item: '1' });
              else if (kind === 'card')
                await other.service.recordCard(board.id, {
                  part: 0,
                  activity: `${index}`,
                  conversation: 'c',
                  change: 0,
                });
              else await other.act(board, ANNA, { kind });
            }
            const found = await other.service.inPlace(CHANNEL);
            const expected = await Promise.all(
              boards.map(async ({ id }) => {
                const stored = await other.service.load(id);
                return [id, stored?.board.state, stored?.cards.map(({ activity }) => activity)];
              }),
            );
            expect(found.map(({ board, state, messages }) => [board, state, messages]).sort()).toEqual(
              expected.sort(),
            );
          },
        ),
        { numRuns: 30 },
      );
    });
  });

  it('has the boards on which somebody has something to do', async () => {
    const [claimed, assigned, given] = [
      await scene.create(),
      await scene.create(),
      await scene.create({ place: OTHER_PLACE }),
    ];
    await scene.act(claimed, BEN, { kind: 'claim', item: '1' });
    await scene.act(assigned, ANNA, { kind: 'assign', item: '1', to: BEN });
    await scene.act(given, BEN, { kind: 'claim', item: '1' });
    await scene.act(given, BEN, { kind: 'release', item: '1' });
    expect(await scene.boardsOf('ben')).toEqual([claimed.id, assigned.id].sort());
    expect(await scene.boardsOf('cara')).toEqual([]);
  });

  it('has the boards that somebody has posted, as long as they are open', async () => {
    const board = await scene.create();
    expect(await scene.boardsOf('anna')).toEqual([board.id]);
    scene.now += 2 * HOUR;
    expect(await scene.boardsOf('anna')).toEqual([board.id]);
    await scene.act(board, ANNA, { kind: 'close' });
    scene.now += 2 * HOUR;
    expect(await scene.boardsOf('anna')).toEqual([]);
    await scene.act(board, ANNA, { kind: 'reopen' });
    expect(await scene.boardsOf('anna')).toEqual([board.id]);
  });

  it('has a board that is older than the entries of posters when its poster has something to do', async () => {
    const board = await scene.create();
    for (const { key, version } of await listed(scene.store, 'board-people/'))
      await scene.store.delete(key, version);
    expect(await scene.boardsOf('anna')).toEqual([]);
    await scene.act(board, ANNA, { kind: 'claim', item: '1' });
    expect(await scene.boardsOf('anna')).toEqual([board.id]);
  });

  it('has them again when a task is to be done again, long after', async () => {
    const board = await scene.create();
    await scene.act(board, BEN, { kind: 'claim', item: '1' });
    await scene.act(board, BEN, { kind: 'tick', item: '1' });
    scene.now += 2 * HOUR;
    expect(await scene.boardsOf('ben')).toEqual([]);
    // What is left is the poster's.
    expect(await listed(scene.store, 'board-people/')).toHaveLength(1);
    await scene.act(board, CARA, { kind: 'untick', item: '1' });
    expect(await scene.boardsOf('ben')).toEqual([board.id]);
    await scene.act(board, ANNA, { kind: 'close' });
    scene.now += 2 * HOUR;
    expect(await scene.boardsOf('ben')).toEqual([]);
    await scene.act(board, ANNA, { kind: 'reopen' });
    expect(await scene.boardsOf('ben')).toEqual([board.id]);
  });
});
