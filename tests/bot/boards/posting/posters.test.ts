import { afterEach, describe, expect, it } from '@jest/globals';
import { as, type BoardChat, type BoardChatSettings, GENERAL, onlyCard, openBoardChat } from '../boardChat';

let chat: BoardChat;
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const isManager: BoardChatSettings['isManager'] = ({ id }) => id === '29:mia';
const open = async (posters: 'managers' | 'everyone' | 'owners') => {
  chat = await openBoardChat({ isManager, posters });
};
const [ben, mia] = [as('ben'), as('mia')];
const asked = async (who: object, text = 'post tasks for kick-off') =>
  onlyCard(await chat.say(text, { ...chat.channel(), ...who })).text;

describe('boards that only managers post', () => {
  it('are posted by managers, and others are told who may before they fill in anything', async () => {
    await open('managers');
    expect(await asked(ben)).toContain('Only managers of this bot may post');
    expect(await asked(ben, 'post tasks')).toContain('Only managers of this bot may post');
    await chat.post({ ...chat.channel(), ...mia });
    expect(chat.stub.messages).toHaveLength(1);
  });

  it.each([
    ['en-US', 'Only managers of this bot'],
    ['de-DE', 'nur die Verantwortlichen'],
    ['es-ES', 'Solo los responsables'],
    ['pt-BR', 'Só os gestores'],
    ['zh-CN', '只有此机器人的管理人员'],
    ['ja-JP', '管理担当者のみ'],
  ])('are refused in the language of who asks: %s', async (locale, said) => {
    await open('managers');
    expect(await asked(as('ben', locale))).toContain(said);
  });

  it('are refused with a toast for a button, and for a form that somebody made up', async () => {
    await open('managers');
    const place = { ...chat.channel(), ...ben };
    const answer = onlyCard(await chat.say('tasks of kick-off', place));
    expect(JSON.stringify((await chat.pressIn(place, answer, 'Post as board')).body)).toMatch(
      /activity\.message.*Only managers/,
    );
    const manager = { ...chat.channel(), ...mia };
    const form = onlyCard(await chat.say('post tasks for kick-off', manager));
    const preview = onlyCard(await chat.pressIn(manager, form, 'Preview'));
    const forged = await chat.pressIn(place, preview, 'Post', { owner: '' });
    expect(JSON.stringify(forged.body)).toContain('Only managers');
    expect(chat.stub.messages).toEqual([]);
  });
});

describe('what tells all that the bot does', () => {
  const seen = async (given: object) => onlyCard(await chat.send(given)).text;
  const installed = (who: object) => ({ type: 'installationUpdate', action: 'add', ...who });
  const OFFER = 'Post tasks for customer kickoff';

  it.each(['help', 'hello'])('offers no posting to somebody who may not post: %s', async (text) => {
    await open('managers');
    for (const place of [chat.channel(), chat.personal('x'), chat.group]) {
      expect(await seen({ ...place, ...ben, text })).not.toContain(OFFER);
      expect(await seen({ ...place, ...mia, text })).toContain(OFFER);
    }
  });

  it('tells them of boards all the same, and leads to their tasks', async () => {
    await open('managers');
    const card = onlyCard(await chat.say('help', { ...chat.personal('ben'), ...ben }));
    expect(card.text).toContain('Those who may post boards put the tasks');
    expect(card.buttons.map(({ title }) => title)).toContain('My tasks');
  });

  it.each([
    ['de-DE', 'Wer Boards posten darf'],
    ['es-ES', 'Quien puede publicar tableros'],
    ['pt-BR', 'Quem pode publicar quadros'],
    ['zh-CN', '可以发布看板的人'],
    ['ja-JP', 'ボードを投稿できる人'],
  ])('does so in the language of who asks: %s', async (locale, told) => {
    await open('managers');
    expect(await seen({ ...chat.personal('ben'), ...as('ben', locale), text: 'help' })).toContain(told);
  });

  it('is opened by a button as it is when it is asked for', async () => {
    await open('managers');
    const place = { ...chat.personal('ben'), ...ben };
    const welcome = onlyCard(await chat.send(installed(place)));
    expect(welcome.text).not.toContain(OFFER);
    expect(onlyCard(await chat.pressIn(place, welcome, 'Help')).text).not.toContain(OFFER);
  });

  it('greets who may post with an example of it', async () => {
    await open('managers');
    expect(await seen(installed({ ...chat.personal('mia'), ...mia }))).toContain(OFFER);
    expect(await seen(installed({ ...chat.personal('ben'), ...ben }))).toContain(
      'Resources for the migration',
    );
  });

  it('offers it to the owners of a team where owners post, and to all in the personal chat', async () => {
    await open('owners');
    expect(await seen({ ...chat.channel(), ...ben, text: 'help' })).not.toContain(OFFER);
    expect(await seen({ ...chat.personal('ben'), ...ben, text: 'help' })).toContain(OFFER);
    chat.stub.roles.set('29:eva', 'owner');
    expect(await seen({ ...chat.channel(), ...as('eva'), text: 'help' })).toContain(OFFER);
  });

  it('offers it where the roster cannot be read, and where everyone posts', async () => {
    await open('owners');
    chat.stub.script('member', { status: 502 }, { status: 502 });
    expect(await seen({ ...chat.channel(), ...ben, text: 'help' })).toContain(OFFER);
    await chat.close();
    await open('everyone');
    expect(await seen({ ...chat.channel(), ...ben, text: 'help' })).toContain(OFFER);
  });
});

it('what only those who may post can ask for is in the menu of a board for them alone', async () => {
  await open('managers');
  const { board } = await chat.post({ ...chat.channel(), ...mia });
  const menuOf = async (who: object) =>
    onlyCard(await chat.pressIn({ ...chat.channel(), ...who }, board(), 'More')).text;
  expect(await menuOf(mia)).toContain('Save as template');
  expect(await menuOf(ben)).not.toContain('emplate');
});

describe('boards that owners post', () => {
  it('are posted by owners of the team and by managers', async () => {
    await open('owners');
    expect(await asked(ben)).toContain('Only owners of this team');
    chat.stub.roles.set('29:ben', 'owner');
    await chat.post({ ...chat.channel(), ...ben });
    await chat.post({ ...chat.channel(), ...mia });
    expect(chat.stub.messages).toHaveLength(2);
  });

  it('are posted from the personal chat into the teams that one owns', async () => {
    await open('owners');
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    const place = { ...chat.personal('ben'), ...ben };
    const form = onlyCard(await chat.say('post tasks for kick-off', place));
    const refused = onlyCard(await chat.pressIn(place, form, 'Preview', { place: GENERAL }));
    expect(refused.text).toContain('Only owners of this team');
    chat.stub.roles.set('29:ben', 'owner');
    const preview = onlyCard(await chat.pressIn(place, form, 'Preview', { place: GENERAL }));
    expect(preview.text).toContain('Ready to post?');
  });

  it('wait until the roster can be read', async () => {
    await open('owners');
    await chat.say('which phases are there', { ...chat.channel(), ...ben });
    chat.stub.roles.set('29:ben', 'owner');
    const place = { ...chat.channel(), ...ben };
    const form = onlyCard(await chat.say('post tasks for kick-off', place));
    chat.stub.script('member', { status: 502 }, { status: 502 });
    expect(onlyCard(await chat.pressIn(place, form, 'Preview')).text).toContain("couldn't tell me");
  });
});

describe('boards that everyone posts', () => {
  it('are posted by any member', async () => {
    await open('everyone');
    await chat.post({ ...chat.channel(), ...ben });
    expect(chat.stub.messages).toHaveLength(1);
  });
});
