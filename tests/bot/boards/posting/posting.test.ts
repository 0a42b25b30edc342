import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ownContent } from '../../../once/content';
import {
  ADOPTION,
  as,
  type BoardChat,
  GENERAL,
  GROUP,
  onlyCard,
  openBoardChat,
  SILENT_SERVICE,
} from '../boardChat';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const installed = (action: string) => ({ type: 'installationUpdate', action, ...chat.channel(GENERAL) });
const inChannel = (eventType: string, channel: { id: string; name?: string }) => ({
  type: 'conversationUpdate',
  ...chat.channel(GENERAL),
  channelData: { team: { id: GENERAL, name: 'Onboarding' }, channel, eventType },
});
const textOf = async (reply: Promise<Parameters<typeof onlyCard>[0]>) => onlyCard(await reply).text;

describe('posting the tasks of a process', () => {
  it('in a channel opens a thread with the board there, and says so', async () => {
    const { board, confirmation } = await chat.post(chat.channel());
    expect(chat.stub.messages).toMatchObject([{ conversation: `${ADOPTION};messageid=1` }]);
    expect(board().text).toContain('en task 11');
    expect(onlyCard(confirmation).text).toContain('The board is posted');
  });

  it('in a group chat posts there', async () => {
    await chat.post(chat.group);
    expect(chat.stub.messages).toMatchObject([{ conversation: GROUP }]);
  });

  it('outside of Teams posts into the chat itself, with buttons that it can send', async () => {
    const emulator = { ...chat.personal('ada'), channelId: 'emulator' };
    await chat.post(emulator);
    const card = chat.stub.messages[0]?.versions[0]?.card;
    expect(new Set(card?.buttons.map(({ type }) => type))).toEqual(new Set(['Action.Submit']));
  });

  it('takes the title, the tasks and the language that were chosen', async () => {
    const chosen = { title: 'Contoso', which: 'mandatory', locale: 'de' };
    const { board } = await chat.post(chat.channel(), chosen);
    expect(board().text).toContain('Contoso');
    expect(board().text).toContain('de task 11');
    expect(board().text).not.toContain('task 12');
  });

  it('makes one board of a press that is delivered twice', async () => {
    const form = onlyCard(await chat.say('post tasks for kick-off', chat.channel()));
    const preview = onlyCard(await chat.pressIn(chat.channel(), form, 'Preview'));
    const press = () => chat.pressIn(chat.channel(), preview, 'Post');
    await Promise.all([press(), press()]);
    expect(await textOf(press())).toContain('The board is posted');
    expect(chat.stub.messages).toHaveLength(1);
  });

  it('shows what is wrong with the form above it', async () => {
    const form = onlyCard(await chat.say('post tasks for kick-off', chat.channel()));
    const empty = await textOf(chat.pressIn(chat.channel(), form, 'Preview', { title: ' ' }));
    expect(empty).toMatch(/text.*Post a task board/is);
  });

  it('of no process asks which one', async () => {
    expect(await textOf(chat.say('post tasks', chat.channel()))).toContain('Kick-off');
  });
});

it('posting the tasks of a process that nobody knows says so, and offers all that there are', async () => {
  const own = await openBoardChat({ playbook: (await ownContent()).playbook });
  try {
    const card = onlyCard(await own.say('post tasks for the banana', own.channel()));
    expect(card.text).toContain('I know no process with this name: the banana');
    expect(card.buttons.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining('Migration'), expect.stringContaining('Kickoff')]),
    );
    expect(card.buttons).toHaveLength(10);
  } finally {
    await own.close();
  }
});

describe('posting from the personal chat', () => {
  const ada = as('ada');
  const form = async () =>
    onlyCard(await chat.say('post tasks for kick-off', { ...chat.personal('ada'), ...ada }));

  it('needs a team in which the app is', async () => {
    expect((await form()).text).toContain("I don't know a channel");
  });

  it('offers the channels of the teams, under the names that they have now', async () => {
    chat.stub.channels.push({ id: GENERAL, name: null }, { id: ADOPTION, name: 'Adoption' });
    await chat.send(installed('add'));
    expect((await form()).choices).toContain('Onboarding › Adoption');
    await chat.send(inChannel('channelRenamed', { id: ADOPTION, name: 'Rollout' }));
    const card = await form();
    expect(JSON.stringify(card.choices)).toContain('Onboarding › Rollout');
    expect(JSON.stringify(card.choices)).toContain('Onboarding › General');
    await chat.send(inChannel('channelDeleted', { id: ADOPTION }));
    expect(JSON.stringify((await form()).choices)).not.toContain('Rollout');
  });

  it('posts into the channel that was chosen', async () => {
    chat.stub.channels.push({ id: ADOPTION, name: 'Adoption' });
    await chat.send(installed('add'));
    await chat.post({ ...chat.personal('ada'), ...ada }, { place: ADOPTION });
    expect(chat.stub.messages[0]?.conversation).toContain(ADOPTION);
  });

  it('finds a channel among hundreds by its name, and posts there', async () => {
    for (let number = 1; number <= 250; number += 1)
      chat.stub.channels.push({ id: `19:c${number}@thread.tacv2`, name: `Rollout ${number}` });
    await chat.send(installed('add'));
    const given = { ...chat.personal('ada'), ...ada };
    const all = await form();
    expect(all.text).toContain('60 of 251 channels are listed');
    const found = onlyCard(await chat.pressIn(given, all, 'Find channel', { find: 'rollout 247' }));
    expect(found.inputs).toMatchObject({ place: '19:c247@thread.tacv2', find: 'rollout 247' });
    const preview = onlyCard(await chat.pressIn(given, found, 'Preview'));
    await chat.pressIn(given, preview, 'Post');
    // On a busy machine the answer comes before the board does.
    const posted = await chat.stub.until(() => chat.stub.messages[0], 'the board in the channel');
    expect(posted.conversation).toContain('19:c247@thread.tacv2');
  });

  it.each([
    ['of which the person is no member', () => chat.stub.roles.set('29:ada', null)],
    ['in which the person is a guest', () => chat.stub.roles.set('29:ada', 'guest')],
    ['from which the app was removed', () => chat.send(installed('remove'))],
  ])('does not offer a team %s', async (_why, change) => {
    await chat.send(installed('add'));
    await change();
    expect((await form()).text).toContain("I don't know a channel");
  });

  it('does not post to a place that a forged card names', async () => {
    await chat.send(installed('add'));
    const elsewhere = { place: '19:somebody-elses@thread.tacv2' };
    const given = { ...chat.personal('ada'), ...ada };
    const answer = await chat.pressIn(given, await form(), 'Preview', elsewhere);
    expect(JSON.stringify(answer.body)).toMatch(/not a member of it/);
    expect(chat.stub.messages).toEqual([]);
  });
});

describe('when the channel does not take the board', () => {
  const press = async () => {
    const { confirmation } = await chat.post(chat.channel());
    return JSON.stringify(confirmation.body);
  };

  it.each([
    ['the app is not in that team', { status: 403, code: 'BotNotInConversationRoster' }, /app/i],
    ['the bot may not write there', { status: 403, code: 'Forbidden' }, /not allowed|may not|right/i],
    ['the channel is gone', { status: 404, code: 'ConversationNotFound' }, /isn't there any more/],
  ])('because %s, says so and does not try again', async (_why, answer, said) => {
    chat.stub.script('open', answer, { status: 500 }, { status: 500 });
    expect(await press()).toMatch(said);
  });

  it('because it is busy, posts when it is told to', async () => {
    chat.stub.script('open', { status: 429, retryAfter: '4' });
    const before = chat.now();
    expect(await press()).toMatch(/isn't accepting/);
    await chat.stub.until(() => chat.stub.messages.length === 1, 'the board');
    expect(chat.now() - before).toBeGreaterThanOrEqual(4000);
  });

  it('and may have it all the same, does not send it again at once', async () => {
    await chat.close();
    chat = await openBoardChat(SILENT_SERVICE);
    chat.stub.script('open', { deliveredInSilence: true });
    expect(await press()).toMatch(/hasn't confirmed/);
    const opened = () => chat.stub.asked.filter(({ kind }) => kind === 'open');
    await chat.stub.until(() => opened().length === 2, 'the second attempt');
    const [first, second] = opened().map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(14_000);
    await chat.pass(20_000);
    expect(opened()).toHaveLength(2);
  });
});
