import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { post } from '../servers';
import { startWholeBot, type WholeBot } from '../wholeBot';
import { DECENT, FIELDS, KINDS, WRONG_VALUES, withField } from './rudeRequests';

let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.close());

it.each(FIELDS)('a client that sends anything for %s is no trouble', async (field) => {
  for (const kind of KINDS) {
    for (const value of WRONG_VALUES) {
      const { status } = await post(bot.url, JSON.stringify(withField({ ...DECENT, ...kind }, field, value)));
      expect({ kind, value, isTrouble: status >= 500 }).toEqual({ kind, value, isTrouble: false });
    }
  }
  expect(bot.log).toEqual([]);
});
