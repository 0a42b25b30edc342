import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../src/store/embeddedDatabase';
import { announcePresence } from '../../../src/store/presence';
import { damage, filledStore, PAGE } from '../../store/damaged';
import { temporaryFolders } from '../../store/temporaryFolder';
import { ran } from '../ran';

const newFolder = temporaryFolders();

const run = (...args: string[]) => ran(['store', ...args]);

describe('playbook store', () => {
  it('copies a store, tells of its damage, and puts the copy back', async () => {
    const folder = newFolder();
    const file = await filledStore(folder);
    const data = ['--data', folder];
    const { code, out: copy } = await run('backup', ...data);
    expect([code, copy]).toEqual([0, expect.stringMatching(/backups.documents-\d{8}T\d{6}Z\.mdb\n$/)]);
    const sound = await run('check', ...data);
    expect(sound).toMatchObject({ code: 0, err: '' });
    expect(sound.out).toMatch(/documents\.mdb is sound: \d+ documents\ncopy 2\S+Z \d\.\d MB .+\.mdb\n$/);

    damage(file, (bytes) => bytes.fill(0, 2 * PAGE));
    const broken = await run('check', ...data);
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain(`The store ${file} is damaged: page `);
    expect(broken.err).toContain(`The newest copy is ${copy.trim()}, made 2`);
    expect(broken.err).toContain(
      `playbook store restore --data ${folder} (the damaged file is kept beside it)`,
    );

    const presence = announcePresence(folder);
    expect(await run('restore', ...data)).toMatchObject({
      code: 1,
      err: expect.stringContaining('stop it first'),
    });
    presence.end();
    const restored = await run('restore', ...data);
    expect([restored.code, restored.err]).toEqual([0, '']);
    expect(restored.out).toMatch(
      /is now .+: \d+ documents\nWhat was there before is kept as .+-replaced-.+\.mdb\n$/,
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.mdb'))).toHaveLength(2);
    expect((await run('check', ...data)).code).toBe(0);
  });

  it('names documents that are no JSON', async () => {
    const folder = newFolder();
    await filledStore(folder);
    const database = openDatabase(folder);
    await database.put(Buffer.from('people/known/ada'), '{', 5);
    await database.close();
    expect(await run('check', '--data', folder)).toMatchObject({
      code: 1,
      err: 'document "people/known/ada" is no JSON: the bot goes on without it\n',
      out: expect.stringContaining('is sound but for 1 document: '),
    });
  });

  it('says so where there is no data, or no copy of it', async () => {
    const folder = newFolder();
    for (const verb of ['check', 'backup'])
      expect(await run(verb, '--data', folder)).toMatchObject({
        code: 1,
        err: expect.stringContaining('holds no data of a bot'),
      });
    expect(await run('restore', '--data', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`There is no copy in ${folder}`),
    });
    const nowhere = join(folder, 'copy.mdb');
    expect(await run('restore', nowhere, '--data', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`The copy ${nowhere} cannot be read`),
    });
  });

  it.each([
    [[], 'expected "store check", "store backup" or "store restore", got "store "'],
    [['mend'], 'got "store mend"'],
    [['check', 'copy.mdb'], '"copy.mdb" is one argument too many'],
    [['restore', 'a.mdb', 'b.mdb'], '"b.mdb" is one argument too many'],
    [['check', '--force'], "Unknown option '--force'"],
  ])('explains its usage after %j', async (args, why) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) });
  });
});
