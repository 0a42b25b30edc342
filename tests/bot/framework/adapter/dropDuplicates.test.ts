import { describe, expect, it } from '@jest/globals';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { dropDuplicates } from '../../../../src/bot/framework/adapter/dropDuplicates';

/** Delivers activities to one middleware and tells which were answered. */
function deliverer(remembered?: number) {
  const middleware = dropDuplicates(remembered);
  return async (
    activity: Partial<Activity>,
    answer: () => Promise<void> = async () => {},
  ): Promise<boolean> => {
    const whole = { type: 'message', conversation: conversation('c'), ...activity };
    let answered = false;
    await middleware.onTurn(new TurnContext(new TestAdapter(async () => {}), whole), async () => {
      answered = true;
      await answer();
    });
    return answered;
  };
}

const conversation = (id: string) => ({ id, name: '', isGroup: false, conversationType: 'personal' });

describe('an activity that is delivered again', () => {
  it.each(['message', 'installationUpdate', 'conversationUpdate'])(
    'is dropped when it was answered: %s',
    async (type) => {
      const deliver = deliverer();
      expect(await deliver({ type, id: '1' })).toBe(true);
      expect(await deliver({ type, id: '1' })).toBe(false);
    },
  );

  it('is dropped while it is being answered', async () => {
    const deliver = deliverer();
    let again: boolean | undefined;
    await deliver({ id: '1' }, async () => {
      again = await deliver({ id: '1' });
    });
    expect(again).toBe(false);
  });

  it('is answered when its first turn failed', async () => {
    const deliver = deliverer();
    const failure = new Error('the store is gone');
    await expect(deliver({ id: '1' }, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await deliver({ id: '1' })).toBe(true);
  });

  it('is answered when so many came in between that it is forgotten', async () => {
    const deliver = deliverer(3);
    for (const id of ['1', '2', '3', '4']) await deliver({ id });
    expect(await deliver({ id: '2' })).toBe(false);
    expect(await deliver({ id: '1' })).toBe(true);
  });
});

describe('what looks like a repetition but is none', () => {
  it.each<[string, Partial<Activity>, Partial<Activity>]>([
    ['another message', { id: '1' }, { id: '2' }],
    ['the same id in another conversation', { id: '1' }, { id: '1', conversation: conversation('d') }],
    ['messages without an id', {}, {}],
    ['messages with an empty id', { id: '' }, { id: '' }],
    ['a button pressed twice', { type: 'invoke', id: '1' }, { type: 'invoke', id: '1' }],
  ])('%s', async (_name, first, second) => {
    const deliver = deliverer();
    expect(await deliver(first)).toBe(true);
    expect(await deliver(second)).toBe(true);
  });
});
