import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, type BoardChat, GENERAL, onlyCard, openBoardChat } from '../boardChat';
import { startConnectorStub } from '../connectorStub';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat({ isManager: () => false });
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const here = () => chat.channel();
const press = (card: CardSeen, title: string, inputs: object = {}, where: object = here()) =>
  chat.pressIn(where, card, title, inputs);
const shown = async (reply: ReturnType<typeof press>): Promise<CardSeen> => onlyCard(await reply);
const askPeople = async (where: object = here(), inputs: object = {}) => {
  const form = onlyCard(await chat.say('post tasks for kick-off', where));
  return shown(press(form, 'Assign roles', inputs, where));
};
const messagesIn = (conversation: string) =>
  chat.stub.messages.filter((message) => message.conversation === conversation);
const sentTo = (conversation: string) =>
  messagesIn(conversation).map(({ versions }) => versions[0]?.card?.text ?? '');
const posted = () => {
  const board = chat.stub.messages.find(({ conversation }) => conversation.startsWith('19:'));
  const card = board?.versions.at(-1)?.card;
  if (!card) throw new Error('no board');
  return card;
};

describe('roles of a board that is being posted', () => {
  it('are given to people: their tasks are assigned from the start, and each person is told once', async () => {
    const people = await askPeople();
    expect(people.text).toContain('gets its tasks as soon as the board is posted');
    const preview = await shown(press(people, 'Preview', { 'who:fm': '29:ben', 'who:fe': '29:ada' }));
    expect(preview.text).toMatch(/en fm: Ben · en fe: Ada/);
    await press(preview, 'Post');
    expect(posted().text.match(/Assigned to Ben/g)).toHaveLength(3);
    expect(posted().text.match(/Assigned to Ada/g)).toHaveLength(1);
    await chat.stub.until(() => sentTo('a:ben').length > 0, 'a word to Ben');
    await chat.pass(8000);
    expect(sentTo('a:ben')).toEqual([
      expect.stringMatching(/3 tasks for you.*Ada assigned this to you.*task 11.*task 21.*task 22/s),
    ]);
    // Whoever posts it knows what they gave to themselves.
    expect(sentTo('a:ada')).toEqual([]);
    const menu = await shown(press(posted(), 'More'));
    const history = await shown(press(menu, 'History'));
    expect(history.text).toMatch(/Ada planned 3 tasks · en fm: Assigned to Ben/);
    expect(onlyCard(await chat.say('my tasks', { ...chat.personal('ben'), ...as('ben') })).text).toContain(
      'en task 21',
    );
  });

  it('keep what was chosen on the way back to the form and through the choice of tasks', async () => {
    const people = await askPeople(here(), { title: 'Contoso' });
    const form = await shown(press(people, 'Change', { 'who:fm': '29:ben' }));
    const again = await shown(press(form, 'Assign roles', { which: 'mandatory' }));
    expect(again.inputs).toMatchObject({ 'who:fm': '29:ben' });
    expect(Object.keys(again.inputs)).toEqual(['who:fm']);
    const none = await shown(press(again, 'Preview', { 'who:fm': '*' }));
    expect(none.text).not.toContain('Ben');
    expect(none.text).toContain('Ready to post?');
  });

  it.each([
    ['guest', 'Gus is a guest'],
    [null, "isn't in this conversation"],
  ])(
    'are not given to somebody who may not tick (%s), which is said before and after posting',
    async (role, why) => {
      chat.stub.roles.set('29:gus', role);
      const people = await askPeople();
      const preview = await shown(press(people, 'Preview', { 'who:fm': '29:gus', 'who:fe': '29:ben' }));
      expect(preview.text).toContain(why);
      expect(preview.text).toContain('en fe: Ben');
      const done = await shown(press(preview, 'Post'));
      expect(done.text).toContain(why);
      expect(posted().text).not.toContain('Assigned to Gus');
      expect(posted().text.match(/Assigned to/g)).toHaveLength(1);
    },
  );

  it('are of the channel that is chosen, in the personal chat', async () => {
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const own = { ...chat.personal('ada'), ...as('ada') };
    const early = await askPeople(own);
    expect(early.text).toContain('Please choose where to post the board');
    const people = await askPeople(own, { place: GENERAL });
    chat.stub.rolesIn.set(`${GENERAL} 29:cem`, null);
    const preview = await shown(press(people, 'Preview', { 'who:fm': '29:cem', 'who:fe': '29:ben' }, own));
    expect(preview.text).toContain("isn't in this conversation");
    await press(preview, 'Post', {}, own);
    expect(posted().text.match(/Assigned to Ben/g)).toHaveLength(1);
  });

  it('are nobody’s that a forged form names: no role, too many, too long', async () => {
    const people = await askPeople();
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`who:x${i}`, '29:ben']));
    const forged = { ...many, 'who:': '29:ben', [`who:${'r'.repeat(500)}`]: '29:ben', 'who:fm': { a: 1 } };
    const preview = await shown(press(people, 'Preview', forged));
    await press(preview, 'Post');
    expect(posted().text).not.toContain('Assigned to');
  });

  it('are told with the board that is there by then, also when posting it takes longer', async () => {
    chat.stub.script('open', { status: 429, retryAfter: '20' });
    const people = await askPeople();
    await press(await shown(press(people, 'Preview', { 'who:fm': '29:ben' })), 'Post');
    await chat.pass(8000);
    expect(sentTo('a:ben')).toEqual([]);
    chat.skipTo(chat.now() + 20_000);
    await chat.stub.until(() => sentTo('a:ben').length > 0, 'a word to Ben');
    expect(messagesIn(`${ADOPTION};messageid=1`)).toHaveLength(1);
    expect(sentTo('a:ben')).toHaveLength(1);
  });
});

it('who was given a role is told once by the process that comes next, when the first one ends too early', async () => {
  const store = new MemoryStore();
  const stub = await startConnectorStub();
  const first = await openBoardChat({ store, stub, haste: 1 });
  const form = onlyCard(await first.say('post tasks for kick-off', first.channel()));
  const people = onlyCard(await first.pressIn(first.channel(), form, 'Assign roles'));
  const preview = onlyCard(await first.pressIn(first.channel(), people, 'Preview', { 'who:fm': '29:ben' }));
  await first.pressIn(first.channel(), preview, 'Post');
  await first.stop();
  const told = () => stub.messages.filter(({ conversation }) => conversation === 'a:ben');
  expect(told()).toHaveLength(0);
  const second = await openBoardChat({ store, stub });
  await stub.until(() => told().length > 0, 'the message to Ben');
  await second.pass(8000);
  expect(told()).toHaveLength(1);
  expect(second.failures).toEqual([]);
  await second.stop();
  await stub.stop();
});
