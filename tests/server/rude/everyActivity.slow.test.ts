import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CHANNEL_DATA, CHANNELS, expectQuiet, TYPES } from '../activities';
import { startWholeBot, type WholeBot } from '../wholeBot';

let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.close());

describe.each(CHANNELS)('on %s', (channelId) => {
  it.each(TYPES)(
    'an activity of the type %s passes quietly, whatever the channel says beside it',
    async (type) => {
      for (const channelData of CHANNEL_DATA) await expectQuiet(bot, { channelId, type, channelData });
    },
  );
});
