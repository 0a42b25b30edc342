import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, jest } from '@jest/globals';
import { listCopies } from '../../../src/store/backup/copies';
import { makeCopy } from '../../../src/store/backup/makeCopy';
import { databaseFile } from '../../../src/store/databaseFile';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { examineFile } from '../../../src/store/pages/examine';
import { drawnFrom } from '../damaged';
import { temporaryFolders } from '../temporaryFolder';
import { outputOf, runScript } from './childProcess';

jest.setTimeout(900_000);

const newFolder = temporaryFolders();
const KILLS = 30;

describe('a store whose writers are killed again and again', () => {
  it('is whole each time, and has all that was acknowledged', async () => {
    const folder = newFolder();
    const draw = drawnFrom(3);
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      // Every other time somebody else has the store open, whose locks and readers go on.
      const beside = round % 2 === 0 ? openEmbeddedStore(folder) : undefined;
      const child = runScript('acknowledge.child.ts', folder, String(round));
      const ended = once(child, 'exit');
      const last = 5 + Math.floor(draw() * 80);
      for await (const line of createInterface({ input: outputOf(child) })) {
        acknowledged.push(`kept/${round}/${line}`);
        if (Number(line) >= last) child.kill('SIGKILL');
      }
      expect(await ended).toEqual([null, 'SIGKILL']);
      await beside?.close();
      expect(examineFile(databaseFile(folder)).complete).toBe(true);
      // What was written and not said is there, or not.
      const store = openEmbeddedStore(folder);
      for (const key of acknowledged)
        expect(await store.read(key)).toMatchObject({ value: { i: expect.any(Number) } });
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
    expect(await makeCopy(folder, { days: 1, now: Date.now(), youngerThanMs: 0 })).toMatchObject({
      kind: 'made',
    });
    const [copy] = listCopies(folder);
    expect(examineFile(copy?.file ?? '').documents).toBe(examineFile(databaseFile(folder)).documents);
  });
});
