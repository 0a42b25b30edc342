import path from 'node:path';
import { expect, it } from '@jest/globals';
import { sourceReferences } from '../once/sources';

/** Where `src/bot` meets the Bot Framework. What answers a turn works on the plain record of `turn/readActivity.ts`. */
const EDGE: readonly string[] = [
  'createBot.ts',
  'playbookBot.ts',
  'turnErrors.ts',
  // State and the dialog belong to a turn of the framework.
  'memory.ts',
  'turnKeeper.ts',
  'turnReader.ts',
  'turnResponses.ts',
  'guide/guideDialog.ts',
  'guide/guideRunner.ts',
  // What is answered to an invoke.
  'invokes/composeResponse.ts',
  'invokes/invokeTurns.ts',
  'invokes/limitedResponse.ts',
  // Messages on their way out, as types.
  'boards/posting/boardMessages.ts',
  'connector/connector.ts',
];

it('the Bot Framework is known at the edge of the bot, and to nothing that answers', () => {
  const users = [...sourceReferences()]
    .filter(([, { imports }]) =>
      imports.some(({ specifier }) => /^(botbuilder|botframework)/.test(specifier)),
    )
    .map(([file]) => path.posix.relative('bot', file))
    .filter((file) => !/^(\.\.|framework|state)\//.test(file));
  expect(users.sort()).toEqual([...EDGE].sort());
});
