import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMANDS } from '../../../src/cli/commands';
import { type HostileFolder, hostileFolders } from './folders';
import { createPlace, type Place } from './place';
import { runOn } from './runOn';
import { serve } from './served';

/** One of each sort; `hostileFolders.slow.test.ts` has a hundred. */
const SAMPLE = [
  'the page is gone, and a pipe is in its place',
  'the page lost a task',
  'links in circles',
  'a file of 50 MB',
  'names of any characters',
  'includes that multiply',
  'a page becomes a pipe',
  'playbook.json is {',
  'keys of every object',
];
const FOLDERS = hostileFolders(100, 20_200_601).filter(({ name }) => SAMPLE.includes(name));

let place: Place;
beforeAll(() => {
  place = createPlace();
});
afterAll(() => place.remove());

it('the sample is there', () => {
  expect(FOLDERS.map(({ name }) => name).sort()).toEqual([...SAMPLE].sort());
});

describe('a hostile folder', () => {
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve(place);
  });
  afterAll(() => served.close());

  it.each(FOLDERS.map((folder) => [folder.name, folder] as const))(
    'leaves every question answered, and is one message in the log: %s',
    async (_name, folder) => {
      const { wrong, log } = await served.put(folder);
      expect(wrong).toEqual([]);
      expect(log.length).toBeLessThanOrEqual(2);
      expect(JSON.stringify(log).length).toBeLessThan(10_000);
    },
  );
});

describe('a command on a hostile folder', () => {
  const few = FOLDERS.filter(({ name }) => /names|links|multiply/.test(name));
  it.each(few.map((folder) => [folder.name, folder] as const))(
    'says what is wrong, with the exit code of the contract: %s',
    async (_name, folder: HostileFolder) => {
      place.put(folder.spoil);
      expect(await runOn(place, COMMANDS)).toEqual([]);
    },
  );
});
