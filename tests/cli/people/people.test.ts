import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { MemoryStore } from '../../../src/store/memory';
import { type Planted, plantPerson, TRACES, ZELDA } from '../../privacy/plantedPerson';
import { listed } from '../../store/listed';
import { temporaryFolders } from '../../store/temporaryFolder';
import { ran } from '../ran';

// Each command looks at the store in a process of its own.
jest.setTimeout(60_000);

const newFolder = temporaryFolders();
const report = z.object({
  person: z.object({ ids: z.array(z.string()), directoryIds: z.array(z.string()) }),
  done: z.boolean().optional(),
  documents: z.array(z.looseObject({ key: z.string() })),
});
const run = (...args: string[]) => ran(['people', ...args]);

describe('playbook people', () => {
  let folder: string;
  let planted: Planted;
  /** Whether the store has a trace of her. */
  const tells = async () => {
    const store = openEmbeddedStore(folder);
    try {
      const text = JSON.stringify(await listed(store, ''));
      return TRACES.some((trace) => trace.test(text));
    } finally {
      await store.close();
    }
  };

  beforeAll(async () => {
    planted = await plantPerson(new MemoryStore());
    await planted.chat.close();
    folder = newFolder();
    const store = openEmbeddedStore(folder);
    for (const { key, value } of await listed(planted.store, '')) await store.write(key, value, 'any');
    await store.close();
  });
  afterAll(() => planted.chat.close());

  it('export prints what is stored of a person as JSON', async () => {
    const { code, out, err } = await run('export', ZELDA.aadObjectId, '--data', folder);
    expect([code, err]).toEqual([0, expect.stringMatching(/^\d\d documents tell of this person\.\n$/)]);
    const { person, documents } = report.parse(JSON.parse(out));
    expect(person).toEqual({ ids: [ZELDA.id], directoryIds: [ZELDA.aadObjectId] });
    expect(documents.length).toBeGreaterThan(15);
  });

  it('forget changes nothing without --yes, and says what it would do', async () => {
    const { code, out, err } = await run('forget', ZELDA.id, '--data', folder);
    expect(code).toBe(0);
    expect(report.parse(JSON.parse(out)).done).toBe(false);
    expect(err).toMatch(
      /^Nothing was changed: repeat it with --yes to delete \d+ documents and change \d+ documents\.\n$/,
    );
    expect(await tells()).toBe(true);
  });

  it('forget --yes does it, while a bot has the store open', async () => {
    const bots = openEmbeddedStore(folder);
    const { code, out, err } = await run('forget', ZELDA.id, '--yes', '--data', folder);
    await bots.close();
    expect([code, report.parse(JSON.parse(out)).done]).toEqual([0, true]);
    expect(err).toMatch(/^It is done: delete \d+ documents and change \d+ documents\.\n$/);
    expect(await tells()).toBe(false);
  });

  it('says that nothing is stored of somebody, and ends with 1', async () => {
    for (const verb of ['export', 'forget']) {
      const { code, out, err } = await run(verb, ZELDA.id, '--data', folder);
      expect([code, report.parse(JSON.parse(out)).documents]).toEqual([1, []]);
      expect(err).toContain('Nothing is stored of this person');
    }
  });

  it.each([
    [[], 'expected "people export" or "people forget", got "people "'],
    [['erase', 'x'], 'got "people erase"'],
    [['forget'], 'expected the id of a person'],
    [['forget', 'a', 'b'], '"b" is one argument too many'],
    [['export', 'a', '--yes'], '--yes is for "people forget"'],
  ])('%j is wrong usage', async (args, said) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
