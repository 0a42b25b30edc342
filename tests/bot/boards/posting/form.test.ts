import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import { pageOf, playbookOf } from '../../../boards/page';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, type BoardChat, GENERAL, onlyCard, openBoardChat } from '../boardChat';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const ben = as('ben');
const TWO = playbookOf(pageOf([[{ id: '11' }]]), {
  ...pageOf([[{ id: '12' }]]),
  id: 'migration',
  title: 'Migration',
});
const textOf = async (reply: ReturnType<BoardChat['pressIn']>) => onlyCard(await reply).text;

/** What everybody sees: the message with the form, sent by the channel's service. */
async function ask(text = 'post tasks for kick-off') {
  if (text === 'post tasks') chat.learn(TWO);
  await chat.say(text, { ...chat.channel(), deliveryMode: undefined });
  const message = chat.stub.messages.at(-1);
  if (!message) throw new Error('no form');
  const seen = (): CardSeen => {
    const card = message.versions.at(-1)?.card;
    if (!card) throw new Error('no card');
    return card;
  };
  const press = (card: CardSeen, title: string, inputs: object = {}, who: object = {}) =>
    chat.pressIn({ ...chat.channel(), replyToId: message.id, ...who }, card, title, inputs);
  return { seen, press };
}

describe('a form in a channel', () => {
  it.each(['Preview', 'Choose single tasks', 'Cancel'])(
    'belongs to who asked for it: %s of another gets a toast',
    async (title) => {
      const { seen, press } = await ask();
      const { body } = await press(seen(), title, {}, ben);
      expect(JSON.stringify(body)).toMatch(/activity\.message.*Only the person who asked/);
    },
  );

  it('belongs to who asked from the choice of the process on', async () => {
    const { seen, press } = await ask('post tasks');
    expect(JSON.stringify((await press(seen(), 'Kick-off', {}, ben)).body)).toContain('Only the person who');
    const form = onlyCard(await press(seen(), 'Kick-off'));
    expect(JSON.stringify((await press(form, 'Preview', {}, ben)).body)).toContain('Only the person who');
    expect(onlyCard(await press(form, 'Preview')).text).toContain('Ready to post?');
  });

  it('becomes for everybody a line with a link once the board is posted', async () => {
    const { seen, press } = await ask();
    await press(onlyCard(await press(seen(), 'Preview')), 'Post');
    await chat.stub.until(() => seen().text.includes('The board is posted'), 'the line');
    expect(seen().buttons.map(({ title }) => title)).toContain('Show the board');
    expect(seen().inputs).toEqual({});
  });

  it('becomes a line when it is cancelled, also at its first question', async () => {
    for (const text of ['post tasks for kick-off', 'post tasks']) {
      const { seen, press } = await ask(text);
      await press(seen(), 'Cancel');
      await chat.stub.until(() => seen().text.includes('The form is closed'), 'the line');
    }
  });

  it('that was opened over an answer leaves the answer as it is', async () => {
    const { seen, press } = await ask('tasks of kick-off');
    const form = onlyCard(await press(seen(), 'Post as board'));
    await press(onlyCard(await press(form, 'Preview')), 'Post');
    await press(onlyCard(await press(seen(), 'Post as board')), 'Cancel');
    await chat.pass(5000);
    expect(seen().text).toContain('en task 11');
  });

  it('never replaces a board, whatever message a client names', async () => {
    const { seen } = await ask();
    const { board } = await chat.post(chat.channel());
    const message = chat.stub.messages.at(-1)?.id;
    await chat.pressIn({ ...chat.channel(), replyToId: message }, seen(), 'Cancel');
    await chat.pass(5000);
    expect(board().text).toContain('en task 11');
  });

  it.each([
    ['another title on the same card', { title: 'Two' }],
    ['the old card after it was changed', {}],
  ])('posts no second board: %s', async (_how, inputs) => {
    const { seen, press } = await ask();
    const old = onlyCard(await press(seen(), 'Preview', { title: 'Old' }));
    const changed = onlyCard(await press(onlyCard(await press(old, 'Change')), 'Preview', { title: 'One' }));
    await press(changed, 'Post');
    const { body } = await press(old, 'Post', inputs);
    expect(JSON.stringify(body)).toMatch(/activity\.message.*This form is closed/);
    const again = await press(old, 'Change');
    expect(JSON.stringify(again.body)).toMatch(/activity\.message.*This form is closed/);
    const boards = chat.stub.messages.slice(1).map(({ versions }) => versions[0]?.card?.text ?? '');
    expect(boards).toEqual([expect.stringContaining('One')]);
  });

  it.each(['Post', 'Change'])(
    'that was cancelled posts nothing from an old card: %s, also after a restart',
    async (title) => {
      const store = new MemoryStore();
      const { stub, ...first } = await openBoardChat({ store });
      const form = onlyCard(await first.say('post tasks for kick-off', first.channel()));
      const preview = onlyCard(await first.pressIn(first.channel(), form, 'Preview'));
      const back = onlyCard(await first.pressIn(first.channel(), preview, 'Change'));
      await first.pressIn(first.channel(), back, 'Cancel');
      await first.stop();
      const second = await openBoardChat({ store, stub, startsAt: first.now() });
      const { body } = await second.pressIn(second.channel(), preview, title);
      expect(JSON.stringify(body)).toMatch(/activity\.message.*This form is closed/);
      expect(stub.messages).toEqual([]);
      // A new one is open.
      expect(onlyCard((await second.post(second.channel())).confirmation).text).toContain(
        'The board is posted',
      );
      await second.stop();
      await stub.stop();
    },
  );

  it('stays open when its board was refused', async () => {
    const { seen, press } = await ask();
    const preview = onlyCard(await press(seen(), 'Preview'));
    await press(preview, 'Post', { title: '' });
    expect(await textOf(press(preview, 'Post', { title: 'Two' }))).toContain('“Two”');
  });

  it('that is sent again as it was says that the board was there already', async () => {
    const { seen, press } = await ask();
    const preview = onlyCard(await press(seen(), 'Preview'));
    await press(preview, 'Post');
    await chat.pass(20_000);
    expect(await textOf(press(preview, 'Post'))).toContain('posted already');
    expect(chat.stub.messages).toHaveLength(2);
  });

  it('that is sent again after its board was withdrawn says so', async () => {
    const { seen, press } = await ask();
    const preview = onlyCard(await press(seen(), 'Preview'));
    await press(preview, 'Post');
    const board = chat.stub.messages.at(-1)?.versions[0]?.card;
    if (!board) throw new Error('no board');
    const menu = onlyCard(await chat.pressIn(chat.channel(), board, 'More'));
    const really = onlyCard(await chat.pressIn(chat.channel(), menu, 'Withdraw'));
    await chat.pressIn(chat.channel(), really, 'Withdraw');
    await chat.pass(20_000);
    expect(JSON.stringify((await press(preview, 'Post')).body)).toContain('was withdrawn');
  });

  it('is refused to a guest before there is anything to fill in', async () => {
    chat.stub.roles.set('29:ben', 'guest');
    for (const text of ['post tasks for kick-off', 'post tasks'])
      expect(await textOf(chat.say(text, { ...chat.channel(), ...ben }))).toContain("Guests can't post");
    const { seen, press } = await ask('tasks of kick-off');
    const { body } = await press(seen(), 'Post as board', {}, ben);
    expect(JSON.stringify(body)).toMatch(/activity\.message.*Guests can't post/);
  });

  it.each([
    ['en-US', 'post tasks for kick-off due tomorrow', "I didn't"],
    ['de-DE', 'Aufgaben für Kick-off posten, fällig morgen', 'nicht als Datum'],
    ['es-ES', 'publicar las tareas de kick-off para mañana', 'como fecha'],
    ['pt-BR', 'publicar as tarefas de kick-off até amanhã', 'como data'],
    ['zh-CN', '发布kick-off的任务，明天到期', '识别为日期'],
    ['ja-JP', 'kick-offのタスクを明日までに投稿して', '日付として'],
  ])('has the date that was named: %s, %s', async (locale, text, unread) => {
    const ada = { ...chat.channel(), ...as('ada', locale) };
    const tomorrow = new Date(chat.now() + 86_400_000).toISOString().slice(0, 10);
    const form = onlyCard(await chat.say(text, ada));
    expect(form.inputs).toMatchObject({ due: tomorrow });
    expect(form.text).not.toContain(unread);
  });

  it.each([
    ['en-US', 'post tasks for kick-off due one fine day', /“one fine day” as a date/],
    ['de-DE', 'Aufgaben für Kick-off posten, fällig demnächst', /„demnächst“ habe ich nicht als Datum/],
    ['es-ES', 'publicar las tareas de kick-off con plazo razonable', /No entendí «razonable»/],
    ['pt-BR', 'publicar as tarefas de kick-off com prazo curto', /Não entendi “curto”/],
    ['zh-CN', '发布kick-off的任务，很快到期', /“很快”识别为日期/],
    ['ja-JP', 'kick-offのタスクを投稿して、期限はいつか', /「いつか」を日付として/],
    ['en-US', 'post tasks for kick-off due 2001-02-03', /in the past/],
  ])('says that it did not understand a date, and takes the rest: %s, %s', async (locale, text, said) => {
    const form = onlyCard(await chat.say(text, { ...chat.channel(), ...as('ada', locale) }));
    expect(form.text).toMatch(said);
    expect(form.inputs).toMatchObject({ due: '', title: 'Kick-off' });
  });

  it('keeps the date that was named through the choice of the process', async () => {
    chat.learn(TWO);
    const choice = onlyCard(await chat.say('post tasks due tomorrow', chat.channel()));
    const form = onlyCard(await chat.pressIn(chat.channel(), choice, 'Migration'));
    expect(form.inputs.due).toBe(new Date(chat.now() + 86_400_000).toISOString().slice(0, 10));
  });

  it('refuses a date that has passed, and stays', async () => {
    const { seen, press } = await ask();
    const again = onlyCard(await press(seen(), 'Preview', { due: '2001-02-03' }));
    expect(again.text).toMatch(/in the past.*Post a task board/is);
  });
});

describe('where to post', () => {
  const here = { ...as('ada') };
  const personal = () => ({ ...chat.personal('ada'), ...here });

  it('is not chosen beforehand in the personal chat, not even a single channel', async () => {
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const form = onlyCard(await chat.say('post tasks for kick-off', personal()));
    expect(form.inputs).toMatchObject({ place: '' });
    const again = onlyCard(await chat.pressIn(personal(), form, 'Preview'));
    expect(again.text).toContain('Please choose where to post the board');
    const preview = onlyCard(await chat.pressIn(personal(), form, 'Preview', { place: GENERAL }));
    expect(preview.text).toContain('Ready to post?');
  });

  it('is not asked in a channel', async () => {
    const form = onlyCard(await chat.say('post tasks for kick-off', chat.channel(ADOPTION)));
    expect(form.inputs).not.toHaveProperty('place');
  });
});
