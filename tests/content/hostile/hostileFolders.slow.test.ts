import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { COMMANDS } from '../../../src/cli/commands';
import { hostileFolders } from './folders';
import { createPlace, type Place } from './place';
import { runOn } from './runOn';
import { serve } from './served';

jest.setTimeout(120_000);

const FOLDERS = hostileFolders(100, 20_200_601);

let place: Place;
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  place = createPlace();
  served = await serve(place);
});
afterAll(async () => {
  await served.close();
  place.remove();
});

it('there are a hundred of them', () => {
  expect(FOLDERS).toHaveLength(100);
});

it.each(FOLDERS.map((folder) => [folder.name, folder] as const))(
  'every question is answered, and the cause is said once, while a folder comes in which: %s',
  async (_name, folder) => {
    const { wrong, log } = await served.put(folder);
    expect(wrong).toEqual([]);
    expect(log.length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(log).length).toBeLessThan(10_000);
  },
);

it.each(FOLDERS.map((folder) => [folder.name, folder] as const))(
  'every command says what is wrong, with the exit code of the contract, of a folder in which: %s',
  async (_name, { spoil }) => {
    place.put(spoil);
    expect(await runOn(place, COMMANDS)).toEqual([]);
  },
);
