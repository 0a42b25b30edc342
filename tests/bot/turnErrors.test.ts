import { describe, expect, it } from '@jest/globals';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { answerFailures } from '../../src/bot/turnErrors';
import { fakeCards, fakeTexts, keptLog } from './fakes';

class SilentAdapter extends TestAdapter {
  override async sendActivities(): Promise<never> {
    throw new Error('the conversation is gone');
  }
}

async function fail(
  activity: Partial<Activity>,
  adapter = new TestAdapter(async () => {}),
  error = new Error('the store is gone'),
) {
  const log = keptLog();
  const context = new TurnContext(adapter, { channelId: 'msteams', ...activity });
  const sent: Partial<Activity>[] = [];
  context.onSendActivities(async (_context, activities, next) => {
    sent.push(...activities);
    return next();
  });
  await answerFailures(fakeCards, fakeTexts, 'en', log)(context, error);
  return { sent, log: log.lines, context };
}

describe('a turn that failed', () => {
  it('is told of with a card, in the language of the message', async () => {
    const { sent } = await fail({ type: 'message', locale: 'de-DE' });
    expect(sent.map(({ type, summary }) => [type, summary])).toEqual([
      ['message', '["de","error","unexpected"]'],
    ]);
  });

  it('is told of in the default language when the message names none', async () => {
    const { sent } = await fail({ type: 'message' });
    expect(sent.map(({ summary }) => summary)).toEqual(['["en","error","unexpected"]']);
  });

  it('answers a button with a text in passing, as HTTP 200', async () => {
    const { sent } = await fail({ type: 'invoke', name: 'adaptiveCard/action', locale: 'ja-JP' });
    expect(sent).toMatchObject([
      {
        type: 'invokeResponse',
        value: {
          status: 200,
          body: {
            statusCode: 200,
            type: 'application/vnd.microsoft.activity.message',
            value: 'ja: error.unexpected.text {}',
          },
        },
      },
    ]);
  });

  it('is nobody to be told of when nobody asked', async () => {
    const { sent, log } = await fail({ type: 'conversationUpdate' });
    expect(sent).toEqual([]);
    expect(log).toHaveLength(1);
  });

  it('is logged under an id, without what was said', async () => {
    const { log } = await fail({ type: 'message', text: 'my secret' });
    expect(log).toMatchObject([
      {
        level: 'error',
        message: 'a turn failed',
        fields: {
          activity: 'message',
          channel: 'msteams',
          failure: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    ]);
    expect(JSON.stringify(log)).not.toContain('my secret');
  });

  it('is logged without names that its sender has made up', async () => {
    const { log } = await fail({ type: 'my secret', channelId: 'my secret too' });
    expect(log).toMatchObject([{ fields: { activity: 'other', channel: 'other' } }]);
  });

  it.each(['message', 'invoke'])('of the type %s throws nothing when it cannot be told of', async (type) => {
    const { log } = await fail({ type }, new SilentAdapter(async () => {}));
    expect(log.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'a turn failed'],
      ['warn', 'the person could not be told that a turn failed'],
    ]);
  });

  it.each([[undefined], [403], [404], [429], [500], [503]])(
    'because its answer did not get through (%j) is followed by nothing, for that one may have arrived',
    async (statusCode) => {
      const error = Object.assign(new Error('refused'), { name: 'RestError', statusCode });
      const { sent, log } = await fail({ type: 'message' }, undefined, error);
      expect(sent).toEqual([]);
      expect(log).toHaveLength(1);
    },
  );

  it.each([400, 413])('because Teams did not like its answer (%j) is told of', async (statusCode) => {
    const error = Object.assign(new Error('refused'), { name: 'RestError', statusCode });
    expect((await fail({ type: 'message' }, undefined, error)).sent).toHaveLength(1);
  });
});
