import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { referencesOf } from './references';

const BOT = path.join(__dirname, '../../src/bot');

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
  'invokes/limitedResponse.ts',
  // Messages on their way out, as types.
  'boards/posting/boardMessages.ts',
  'connector/connector.ts',
];

it('the Bot Framework is known at the edge of the bot, and to nothing that answers', () => {
  const users = readdirSync(BOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !/^(framework|state)\//.test(file))
    .filter((file) =>
      referencesOf(readFileSync(path.join(BOT, file), 'utf8')).imports.some(({ specifier }) =>
        /^(botbuilder|botframework)/.test(specifier),
      ),
    );
  expect(users.sort()).toEqual([...EDGE].sort());
});
