import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { afterEach, expect, it, jest } from '@jest/globals';
import { quiet } from '../../../../src/bot/framework/authentication/quiet';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A function of a package that prints. */
function printing(library: string): (text: string) => void {
  const filename = join('/app', 'node_modules', library, 'index.js');
  const print = compileFunction('console.error("printed %s", text)', ['console', 'text'], { filename });
  return (text) => print(globalThis.console, text);
}

it('what a library prints is heard, and what others print is not', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  const heard: string[] = [];
  quiet('chatty', (said) => heard.push(said));
  printing('chatty')('by the library');
  printing('chatty-too')('by another library');
  // biome-ignore lint/suspicious/noConsole: this is about it
  globalThis.console.error('by the bot');

  expect(heard).toEqual(['printed by the library']);
  expect(printed.mock.calls).toEqual([['printed %s', 'by another library'], ['by the bot']]);
});

it('is as quiet when somebody has put their own console in the place of it', () => {
  const heard: string[] = [];
  const hear = (said: string) => heard.push(said);
  quiet('chatty', hear);
  printing('chatty')('one');
  const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  quiet('chatty', hear);
  printing('chatty')('two');
  expect([heard, printed.mock.calls]).toEqual([['printed one', 'printed two'], []]);
});
