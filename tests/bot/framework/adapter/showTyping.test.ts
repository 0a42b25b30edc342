import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { showTyping } from '../../../../src/bot/framework/adapter/showTyping';

/** Keeps the types of what is sent; the first `failures` sendings fail. */
class KeepingAdapter extends TestAdapter {
  readonly sent: (string | undefined)[] = [];
  failures = 0;

  constructor() {
    super(async () => {});
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]) {
    this.sent.push(...activities.map(({ type }) => type));
    if (this.failures-- > 0) throw new Error('the conversation is gone');
    return activities.map(() => ({ id: '' }));
  }
}

async function turn(
  answer: (context: TurnContext) => Promise<unknown>,
  activity: Partial<Activity> = {},
  adapter = new KeepingAdapter(),
): Promise<(string | undefined)[]> {
  const context = new TurnContext(adapter, { type: 'message', ...activity });
  await showTyping({ after: 2000, every: 2000 }).onTurn(context, async () => {
    await answer(context);
  });
  await pass(6000);
  return adapter.sent;
}

function pass(ms: number): Promise<void> {
  return jest.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('that the bot is typing', () => {
  it('is not shown when the answer is there at once', async () => {
    expect(await turn((context) => context.sendActivity('here'))).toEqual(['message']);
  });

  it('is shown until the answer is sent, and not after it', async () => {
    const sent = await turn(async (context) => {
      await pass(5000);
      await context.sendActivity('here');
      await pass(6000);
    });
    expect(sent).toEqual(['typing', 'typing', 'message']);
  });

  it('is not shown any more when the turn failed', async () => {
    const adapter = new KeepingAdapter();
    const failing = turn(() => Promise.reject(new Error('the store is gone')), {}, adapter);
    await expect(failing).rejects.toThrow('the store is gone');
    await pass(6000);
    expect(adapter.sent).toEqual([]);
  });

  it('is nothing when it cannot be shown', async () => {
    const adapter = new KeepingAdapter();
    adapter.failures = 1;
    const sent = await turn(
      async (context) => {
        await pass(9000);
        await context.sendActivity('here');
      },
      {},
      adapter,
    );
    expect(sent).toEqual(['typing', 'message']);
  });

  it.each<[string, Partial<Activity>]>([
    ['a button is pressed', { type: 'invoke' }],
    ['the replies go into the response', { deliveryMode: 'expectReplies' }],
  ])('is not shown when %s', async (_name, activity) => {
    expect(await turn(() => pass(6000), activity)).toEqual([]);
  });
});
