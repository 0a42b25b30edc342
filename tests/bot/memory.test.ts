import { describe, expect, it } from '@jest/globals';
import { createMemory } from '../../src/bot/memory';
import { conversationState, userState } from '../../src/bot/state/states';
import { NEW_PERSON } from '../../src/bot/turn/turn';
import { MemoryStore } from '../../src/store/memory';
import { newTurn } from './state/turns';

function memoryOn(store: MemoryStore) {
  const [ofUser, ofConversation] = [userState(store), conversationState(store)];
  return {
    memory: createMemory(ofUser, ofConversation),
    ofUser,
    ofConversation,
    save: async (turn: ReturnType<typeof newTurn>) => {
      await ofUser.saveChanges(turn);
      await ofConversation.saveChanges(turn);
    },
  };
}

describe('the memory', () => {
  it('of somebody new is empty', async () => {
    const { memory } = memoryOn(new MemoryStore());
    expect(await memory.person(newTurn())).toEqual(NEW_PERSON);
    expect(await memory.conversation(newTurn())).toEqual({ page: null, previous: null });
  });

  it('outlives the turn and the bot', async () => {
    const store = new MemoryStore();
    const person = { chosen: 'de', lastSeen: 'ja', toldUnserved: 'fr' };
    const conversation = { page: 'kickoff', previous: { kind: 'page', page: 'kickoff' } } as const;
    const first = memoryOn(store);
    const turn = newTurn();
    await first.memory.keepPerson(turn, person);
    await first.memory.keepConversation(turn, conversation);
    await first.save(turn);

    const second = memoryOn(store);
    expect(await second.memory.person(newTurn())).toEqual(person);
    expect(await second.memory.conversation(newTurn())).toEqual(conversation);
  });

  it('is a person’s own in a conversation of several, and the conversation’s for all in it', async () => {
    const { memory, save } = memoryOn(new MemoryStore());
    const turn = newTurn('c', 'ada');
    await memory.keepPerson(turn, { ...NEW_PERSON, chosen: 'de' });
    await memory.keepConversation(turn, { page: 'kickoff', previous: null });
    await save(turn);

    expect(await memory.person(newTurn('c', 'grace'))).toEqual(NEW_PERSON);
    expect(await memory.person(newTurn('d', 'ada'))).toMatchObject({ chosen: 'de' });
    expect(await memory.conversation(newTurn('c', 'grace'))).toMatchObject({ page: 'kickoff' });
    expect(await memory.conversation(newTurn('d', 'ada'))).toMatchObject({ page: null });
  });

  it('of a choice is kept when a turn at the same time only saw another language', async () => {
    const { memory, save } = memoryOn(new MemoryStore());
    const [choosing, asking] = [newTurn('c', 'ada'), newTurn('d', 'ada')];
    await memory.keepPerson(asking, { ...(await memory.person(asking)), lastSeen: 'ja' });
    await memory.keepPerson(choosing, { ...(await memory.person(choosing)), chosen: 'de' });
    await save(choosing);
    await save(asking);
    expect(await memory.person(newTurn('c', 'ada'))).toMatchObject({ chosen: 'de', lastSeen: 'ja' });
  });

  it.each([
    ['a text', 'x'],
    ['null', null],
    ['another shape', { lastSeen: 7, toldUnserved: [], page: {}, previous: 1 }],
    ['a topic that is none any more', { page: 'kickoff', previous: { kind: 'chapter', page: 'x' } }],
  ])('that an older version left as %s does not stand in the way', async (_name, stored) => {
    const { memory, ofUser, ofConversation } = memoryOn(new MemoryStore());
    const turn = newTurn();
    await ofUser.createProperty<unknown>('chosenLocale').set(turn, { a: 1 });
    await ofUser.createProperty<unknown>('seenLocales').set(turn, stored);
    await ofConversation.createProperty<unknown>('subject').set(turn, stored);
    expect(await memory.person(turn)).toEqual(NEW_PERSON);
    expect((await memory.conversation(turn)).previous).toBeNull();
  });
});
