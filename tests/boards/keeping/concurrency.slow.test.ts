import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { BoardId } from '../../../src/boards/board/board';
import { boardKey } from '../../../src/boards/board/keys';
import { progressOf } from '../../../src/boards/board/progress';
import { replay } from '../../../src/boards/history/evolve';
import type { BoardService } from '../../../src/boards/keeping/service';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../../src/store/memory';
import { openTable } from '../../../src/store/tables/openTable';
import { outputOf, runScript } from '../../store/processes/childProcess';
import { startAzurite } from '../../store/tables/azurite';
import { temporaryFolders } from '../../store/temporaryFolder';
import { wanted } from '../board';
import { pageOf } from '../page';
import { itemsOf, serviceOn, tickAll } from './crowd';

const newFolder = temporaryFolders();
let azurite: Awaited<ReturnType<typeof startAzurite>> | undefined;
afterAll(() => azurite?.stop());

async function openTestTable() {
  azurite ??= await startAzurite();
  const table = `board${randomUUID().replaceAll('-', '')}`;
  return openTable({ table, account: { connectionString: azurite.connectionString } }, () => {});
}

const PEOPLE = Array.from({ length: 50 }, (_, i) => i);
const TICK = join(__dirname, 'tick.child.ts');
/** Milliseconds; each write waits for the disk. */
const LONGEST = 60_000;

describe.each([
  ['in memory', () => new MemoryStore()],
  ['in a folder', () => openEmbeddedStore(newFolder())],
  ['in a table of Azure Storage', () => openTestTable()],
])('fifty people who tick eight tasks each at once, on a board %s', (_where, open) => {
  it(
    'have all four hundred kept, by one service or by four that know nothing of each other',
    async () => {
      for (const count of [1, 4]) {
        const store = await open();
        const services = Array.from({ length: count }, () => serviceOn(store));
        const id = await boardFor(serviceOn(store));
        const outcomes = await tickAll(services, id, PEOPLE);
        expect(outcomes.filter((outcome) => outcome !== 'changed')).toEqual([]);
        await expectAllDone(serviceOn(store), id);
        await store.close();
      }
    },
    LONGEST,
  );
});

describe('a board that two processes change', () => {
  it(
    'has every tick of both',
    async () => {
      const folder = newFolder();
      const store = openEmbeddedStore(folder);
      const service = serviceOn(store);
      const id = await boardFor(service);
      const theirs = PEOPLE.slice(25);
      const child = runScript(TICK, folder, id, theirs.join(','));
      const ended = once(child, 'exit');
      const lines: string[] = [];
      const output = createInterface({ input: outputOf(child) });
      output.on('line', (line) => lines.push(line));
      await once(output, 'line');
      const mine = await tickAll([service], id, PEOPLE.slice(0, 25));
      expect(await ended).toEqual([0, null]);
      expect(lines.slice(1).sort()).toEqual(itemsOf(theirs).sort());
      expect(mine.filter((outcome) => outcome !== 'changed')).toEqual([]);
      await expectAllDone(service, id);
      await store.close();
    },
    LONGEST,
  );
});

describe('a board whose process is killed', () => {
  it(
    'has every tick that was answered, and a job to show them',
    async () => {
      const folder = newFolder();
      const before = openEmbeddedStore(folder);
      const id = await boardFor(serviceOn(before));
      await serviceOn(before).recordCard(id, { part: 0, activity: 'a', conversation: 'c', change: 0 });
      await before.close();

      const child = runScript(TICK, folder, id, PEOPLE.join(','));
      const ended = once(child, 'exit');
      const answered: string[] = [];
      for await (const line of createInterface({ input: outputOf(child) })) {
        if (line !== 'ready') answered.push(line);
        if (answered.length === 100) child.kill('SIGKILL');
      }
      expect(await ended).toEqual([null, 'SIGKILL']);

      const store = openEmbeddedStore(folder);
      const stored = await serviceOn(store).load(id);
      const done = stored?.board.tasks.filter(({ state }) => state.kind === 'done').map(({ item }) => item);
      expect(answered.filter((item) => !done?.includes(item))).toEqual([]);
      const jobs = await new DocumentJobs(store).claim(Date.now() + 1000, 10, LONGEST);
      expect(jobs.map(({ job }) => job.subjects)).toEqual([[id]]);
      await store.close();
    },
    LONGEST,
  );
});

describe('a board that is written by others all the time', () => {
  it('gives up in the end, and says so', async () => {
    const store = new RestlessStore();
    const service = serviceOn(store);
    const id = await boardFor(service);
    store.restless = boardKey(id) ?? '';
    const command = {
      operation: '1',
      actor: wanted().poster,
      action: { kind: 'tick', item: '1' } as const,
    };
    await expect(service.execute(id, command)).rejects.toMatchObject({ code: 'board_contended' });
    store.restless = '';
    expect(await service.execute(id, command)).toMatchObject({ kind: 'changed' });
  });
});

/** Somebody else is always faster at one document. */
class RestlessStore extends MemoryStore {
  restless = '';

  override async write(key: string, value: unknown, expected: string) {
    return key === this.restless ? ({ kind: 'conflict' } as const) : super.write(key, value, expected);
  }
}

async function boardFor(service: BoardService): Promise<BoardId> {
  const rows = itemsOf(PEOPLE).map((id) => ({ id }));
  const created = await service.create(wanted({ page: pageOf([rows]) }));
  if (created.kind === 'refused') throw new Error(created.refusal.code);
  return created.stored.board.id;
}

async function expectAllDone(service: BoardService, id: BoardId): Promise<void> {
  const stored = await service.load(id);
  if (!stored) throw new Error('the board is gone');
  expect(progressOf(stored.board.tasks).all).toEqual({ open: 0, done: 400, skipped: 0, total: 400 });
  expect(stored.board.change).toBe(400);
  expect(replay(stored.origin, stored.events)).toEqual(stored.board);
  for (const { item, state } of stored.board.tasks)
    expect(state).toMatchObject({ kind: 'done', by: { id: `person ${Math.floor((Number(item) - 1) / 8)}` } });
}
