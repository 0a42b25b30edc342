import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { showTyping } from '../../src/bot/showTyping';

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
  await showTyping({ after: 20, every: 20 }).onTurn(context, async () => {
    await answer(context);
  });
  await sleep(60);
  return adapter.sent;
}

describe('that the bot is typing', () => {
  it('is not shown when the answer is there at once', async () => {
    expect(await turn((context) => context.sendActivity('here'))).toEqual(['message']);
  });

  it('is shown until the answer is sent, and not after it', async () => {
    const sent = await turn(async (context) => {
      await sleep(90);
      await context.sendActivity('here');
      await sleep(60);
    });
    expect(sent).toContain('typing');
    expect(sent.indexOf('message')).toBe(sent.length - 1);
  });

  it('is not shown any more when the turn failed', async () => {
    const adapter = new KeepingAdapter();
    const failing = turn(() => Promise.reject(new Error('the store is gone')), {}, adapter);
    await expect(failing).rejects.toThrow('the store is gone');
    await sleep(60);
    expect(adapter.sent).toEqual([]);
  });

  it('is nothing when it cannot be shown', async () => {
    const adapter = new KeepingAdapter();
    adapter.failures = 1;
    const sent = await turn(
      async (context) => {
        await sleep(90);
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
    expect(await turn(() => sleep(60), activity)).toEqual([]);
  });
});
