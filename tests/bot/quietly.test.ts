import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, jest } from '@jest/globals';
import { quietly } from '../../src/bot/framework/quietly';

afterEach(() => {
  jest.restoreAllMocks();
});

// biome-ignore lint/suspicious/noConsole: it stands in for a library that prints
const print = (text: string) => globalThis.console.error('printed %s', text);

it('what a library prints is heard, now and later, and what others print meanwhile is not', async () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  const heard: string[] = [];
  const library = async () => {
    print('now');
    await sleep(5);
    print('later');
    return 'done';
  };
  const running = quietly(library, (said) => heard.push(said));
  print('by others');

  expect(await running).toBe('done');
  print('afterwards');
  expect(heard).toEqual(['printed now', 'printed later']);
  expect(printed.mock.calls).toEqual([
    ['printed %s', 'by others'],
    ['printed %s', 'afterwards'],
  ]);
});

it('is as quiet when somebody has put their own console in the place of it', async () => {
  const heard: string[] = [];
  const listen = (said: string) => heard.push(said);
  await quietly(async () => print('one'), listen);
  const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  await quietly(async () => print('two'), listen);
  expect([heard, printed.mock.calls]).toEqual([['printed one', 'printed two'], []]);
});
