import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../src/store/memory';
import { openChat } from './chat';
import { fakeKnowledge } from './fakes';

/** Counts what is read of it. */
class CountingStore extends MemoryStore {
  reads = 0;
  override read(...given: Parameters<MemoryStore['read']>) {
    this.reads += 1;
    return super.read(...given);
  }
}

const GERMAN = { from: { id: '29:eva', name: 'Eva' }, locale: 'de-DE' };
const TOO_MANY = 'Ich beantworte von einer Person bis zu 3 Nachrichten';

describe('somebody who sends too much', () => {
  let chat: ReturnType<typeof openChat>;
  let store: CountingStore;

  beforeEach(async () => {
    store = new CountingStore();
    chat = openChat({
      knowledge: fakeKnowledge(),
      store,
      isManager: ({ id }) => id === '29:mia',
      limits: { person: 3, conversation: 0 },
    });
    for (let turn = 1; turn <= 3; turn += 1)
      expect((await chat.say('Hallo', GERMAN)).cards).toMatchObject([expect.anything()]);
  });

  it('gets one card that says so, in their language, and nothing more', async () => {
    const [first, second, third] = [
      await chat.say('Hallo', GERMAN),
      await chat.say('Hallo', GERMAN),
      await chat.say('Hallo', GERMAN),
    ];
    expect(first.cards.map(({ text }) => text)).toEqual([expect.stringContaining(TOO_MANY)]);
    expect([second.cards, third.cards]).toEqual([[], []]);
    expect([second.status, third.status]).toEqual([200, 200]);
  });

  it('costs no look at the store from then on', async () => {
    await chat.say('Hallo', GERMAN);
    const before = store.reads;
    for (let turn = 1; turn <= 10; turn += 1) await chat.say('Hallo', GERMAN);
    await chat.press({ verb: 'x' }, GERMAN);
    expect(store.reads).toBe(before);
  });

  it('gets a toast for each press, which is nothing that stays', async () => {
    await chat.say('Hallo', GERMAN);
    const pressed = await chat.press({ verb: 'show' }, GERMAN);
    expect(pressed.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining(TOO_MANY),
    });
  });

  it.each<[string, object, unknown]>([
    [
      'in the compose box',
      { name: 'composeExtension/query', value: { parameters: [{ name: 'q', value: 'x' }] } },
      { composeExtension: { type: 'message', text: expect.stringContaining(TOO_MANY) } },
    ],
    [
      'in a dialog',
      { name: 'task/fetch', value: { data: { x: 1 } } },
      { task: { type: 'message', value: expect.stringContaining(TOO_MANY) } },
    ],
    [
      'by thumbs, for which Teams thanks itself',
      { name: 'message/submitAction', value: { actionName: 'feedback', actionValue: { reaction: 'like' } } },
      {},
    ],
  ])('is told %s, too', async (_where, invoke, body) => {
    await chat.say('Hallo', GERMAN);
    const answered = await chat.send({ type: 'invoke', deliveryMode: undefined, ...GERMAN, ...invoke });
    expect(answered).toMatchObject({ status: 200, body });
  });

  it('is one line of the log, without their name and what they said', async () => {
    for (let turn = 1; turn <= 10; turn += 1) await chat.say('Hallo', GERMAN);
    const told = chat.log.lines.filter(({ message }) => message.startsWith('too many turns'));
    expect(told).toMatchObject([{ level: 'info', fields: { limit: 'person', most: 3 } }]);
    expect(JSON.stringify(told)).not.toMatch(/eva|Hallo/i);
  });

  it('keeps nobody else from an answer, and a manager never', async () => {
    await chat.say('Hallo', GERMAN);
    expect((await chat.say('Hallo', { from: { id: '29:bob', name: 'Bob' } })).cards.length).toBe(1);
    for (let turn = 1; turn <= 10; turn += 1)
      expect((await chat.say('Hallo', { from: { id: '29:mia', name: 'Mia' } })).cards.length).toBe(1);
  });
});
