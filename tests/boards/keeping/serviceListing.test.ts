import { beforeEach, describe, expect, it } from '@jest/globals';
import { boardKey } from '../../../src/boards/board/keys';
import { listed } from '../../store/listed';
import { ANNA, BEN, CARA, CHANNEL } from '../board';
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
    expect(found.map(({ board }) => board.id)).toEqual([here.id]);
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
