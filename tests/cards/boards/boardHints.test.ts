import { expect, it } from '@jest/globals';
import { commandReader } from '../../../src/bot/commands/command';
import { readCommandWords } from '../../../src/bot/commands/commandWords';
import { createTexts } from '../../../src/i18n/texts';

const texts = createTexts();
const readCommand = commandReader(readCommandWords(), texts.locales);

it.each(texts.locales)('what an empty list of boards tells to write is understood: %s', (locale) => {
  const hint = /[“„«「](.+)[”“»」]/.exec(texts.in(locale).t('board.list.empty'))?.[1] ?? '';
  expect(readCommand(hint)).toMatchObject({ kind: 'post-board', process: expect.stringMatching(/\S/) });
});
