import { describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import { knowledgeOf } from '../../once/content';
import { KICK_OFF } from '../../once/kickOff';
import { CountingStore } from '../../store/countingStore';
import { listed } from '../../store/listed';
import { openChat } from '../chat';

/** Two bots on one store, whose replies come back in the responses. */
function pair(store = new MemoryStore(), failing: { at: 'one' | null } = { at: null }) {
  const knowledge = knowledgeOf(KICK_OFF);
  const one = openChat({
    store,
    knowledge: () => {
      if (failing.at === 'one') throw new Error('it ended in the middle of the turn');
      return knowledge;
    },
  });
  return { one, other: openChat({ store, knowledge }) };
}

const QUESTION = { id: 'activity-1', text: 'tasks of kick-off' };

describe('a message that is delivered to two instances', () => {
  it('is answered by the first, and not again by the other', async () => {
    const { one, other } = pair();
    expect((await one.send(QUESTION)).cards).toHaveLength(1);
    const again = await other.send(QUESTION);
    expect([again.status, again.cards]).toEqual([200, []]);
  });

  it('is answered once when both have it at the same moment', async () => {
    const { one, other } = pair();
    const answers = await Promise.all([one.send(QUESTION), other.send(QUESTION)]);
    expect(answers.flatMap(({ cards }) => cards)).toHaveLength(1);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('is answered by the other when the first one failed over it', async () => {
    const failing: { at: 'one' | null } = { at: 'one' };
    const { one, other } = pair(new MemoryStore(), failing);
    expect((await one.send(QUESTION)).cards[0]?.text).toContain('went wrong');
    expect((await other.send(QUESTION)).cards[0]?.text).toContain('en task 11');
  });

  it('takes the guide one step on, and not two', async () => {
    const { one, other } = pair();
    const [first] = (await one.send({ id: 'begin', text: 'guide me' })).cards;
    const choice = { id: 'choose', text: first?.buttons[0]?.title };
    const [second] = (await one.send(choice)).cards;
    expect((await other.send(choice)).cards).toEqual([]);
    expect(second?.text).not.toBe(first?.text);
    const [back] = (await other.send({ id: 'back', text: 'back' })).cards;
    expect(back?.text).toBe(first?.text);
  });

  it('counts once as a question without an answer', async () => {
    const store = new MemoryStore();
    const { one, other } = pair(store);
    const unanswered = { id: 'unanswered', text: 'how do I bake sourdough bread' };
    await Promise.all([one.send(unanswered), other.send(unanswered)]);
    await other.send(unanswered);
    expect(await listed(store, 'insights/records/')).toHaveLength(1);
  });

  it('is remembered among many others of its conversation, and does not fill it up', async () => {
    const store = new MemoryStore();
    const { one, other } = pair(store);
    await one.send(QUESTION);
    for (let n = 0; n < 5; n += 1) await other.send({ ...QUESTION, id: `other-${n}` });
    expect((await other.send(QUESTION)).cards).toEqual([]);
    for (let n = 5; n < 100; n += 1) await other.send({ ...QUESTION, id: `other-${n}` });
    const state = await store.read('state/conversations/msteams/conversation');
    expect(JSON.stringify(state?.value).length).toBeLessThan(1500);
  });

  it.each([
    ['a question', QUESTION],
    ['a command', { id: 'help', text: 'help' }],
  ])('costs %s one operation of the store at most', async (_what, message) => {
    const store = new CountingStore();
    const { one } = pair(store);
    const operations = async (given: object) => {
      const before = store.operations;
      await one.send(given);
      return store.operations - before;
    };
    await operations({ ...message, id: 'first' });
    const { id: _none, ...unnamed } = message;
    const without = await operations(unnamed);
    expect(await operations(message)).toBeLessThanOrEqual(without + 1);
  });
});

describe('an installation that is told to two instances', () => {
  it('is greeted once', async () => {
    const { one, other } = pair();
    const installed = { id: 'installed', type: 'installationUpdate', action: 'add' };
    expect((await one.send(installed)).cards).toHaveLength(1);
    expect((await other.send(installed)).cards).toEqual([]);
    expect((await one.send(installed)).cards).toEqual([]);
  });
});

describe('what looks like a repetition but is none', () => {
  it.each([
    ['the same id in another conversation', { ...QUESTION, conversation: { id: 'another' } }],
    ['another message', { ...QUESTION, id: 'activity-2' }],
    ['one whose id is that of a property', { ...QUESTION, id: '__proto__' }],
  ])('is answered: %s', async (_what, second) => {
    const { one, other } = pair();
    await one.send(QUESTION);
    expect((await other.send(second)).cards).toHaveLength(1);
  });
});
