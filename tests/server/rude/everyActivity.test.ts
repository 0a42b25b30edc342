import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CHANNEL_DATA, CHANNELS, expectQuiet, TYPES } from '../activities';
import { startWholeBot, type WholeBot } from '../wholeBot';

let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.close());

/** Each type and each data at least once; `everyActivity.slow.test.ts` has every type with all of them. */
const METS = CHANNEL_DATA.map((channelData, i) => ({
  channelData,
  types: TYPES.filter((_, t) => t % 9 === i % 9),
}));

describe.each(CHANNELS)('on %s', (channelId) => {
  it.each(METS)(
    'activities that nobody has to answer pass quietly, with $channelData beside them',
    async (met) => {
      for (const type of met.types) await expectQuiet(bot, { channelId, type, channelData: met.channelData });
    },
  );
});
