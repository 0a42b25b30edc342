import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import { pageOf, playbookOf } from '../../../boards/page';
import type { CardSeen } from '../../cardSeen';
import {
  as,
  type BoardChat,
  type BoardChatSettings,
  GENERAL,
  GROUP,
  kickOff,
  onlyCard,
  openBoardChat,
} from '../boardChat';

/** A Tuesday at noon. */
const START = Date.UTC(2026, 2, 10, 12);
const OTHER_TEAM = '19:other@thread.tacv2';

let chat: BoardChat;
const open = async (settings: BoardChatSettings = {}) => {
  chat = await openBoardChat({ startsAt: START, isManager: ({ id }) => id === '29:mia', ...settings });
};
beforeEach(() => open());
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const [ben, mia] = [as('ben'), as('mia')];
const place = (who: object = {}) => ({ ...chat.channel(), ...who });
/** A channel of another team of the same tenant. */
const elsewhere = (who: object = {}) => ({
  ...chat.channel(),
  conversation: { id: `${OTHER_TEAM};messageid=1`, conversationType: 'channel', isGroup: true },
  channelData: {
    tenant: { id: 'tenant' },
    team: { id: OTHER_TEAM, name: 'Fabrikam', aadGroupId: 'other' },
    channel: { id: OTHER_TEAM },
  },
  ...who,
});
const press = (card: CardSeen, title: string, inputs: object = {}, where: object = place()) =>
  chat.pressIn(where, card, title, inputs);
const shown = async (reply: ReturnType<typeof press>): Promise<CardSeen> => onlyCard(await reply);
const toast = async (reply: ReturnType<typeof press>): Promise<string> => JSON.stringify((await reply).body);
const say = async (text: string, where: object = place()) => onlyCard(await chat.say(text, where));
const board = (): CardSeen => {
  const card = chat.stub.messages
    .findLast(({ conversation }) => conversation.startsWith('19:'))
    ?.versions.at(-1)?.card;
  if (!card) throw new Error('no board');
  return card;
};
const menuAsk = async (title: string, where: object = place()) =>
  shown(press(await shown(press(board(), 'More', {}, where)), title, {}, where));

/** A board of Contoso with a choice of tasks, an added one, people and dates. */
async function contoso() {
  await chat.post(place(), { which: 'mandatory', due: '2026-03-31', title: 'Contoso' });
  await press(await menuAsk('Assign or date several tasks'), 'Save', { role: 'fm', to: '29:ben' });
  await press(await menuAsk('Add a task'), 'Add', { title: 'Badge for the visitor', role: 'fe' });
  await press(await menuAsk('Choose several tasks'), 'Save', {
    items: '21',
    due: '2026-03-13',
    tick: 'false',
  });
  await press(board(), 'Mark task 11 as done');
  await chat.stub.until(() => /Badge.*Done by Ada|Done by Ada.*Badge/s.test(board().text), 'what was done');
}
const save = async (title = 'Kick-off for a customer', audience = 'here', where: object = place()) =>
  press(await menuAsk('Save as template', where), 'Save', { title, audience }, where);
const names = async (where: object = place()) => (await say('board templates', where)).text;

describe('a template of a board', () => {
  it('lead back to the board from which somebody came to them, wherever they go there', async () => {
    await contoso();
    await save('Ours');
    const list = await shown(press(await shown(press(board(), 'More')), 'Templates'));
    const template = await shown(press(list, 'Ours'));
    const gone = await shown(press(await shown(press(template, 'Delete')), 'Delete'));
    for (const card of [list, template, gone])
      expect((await shown(press(card, 'Back to the board'))).text).toContain('en task 11');
    const saved = await shown(press(await menuAsk('Save as template'), 'Save', { title: 'Again' }));
    expect((await shown(press(saved, 'Back to the board'))).text).toContain('en task 11');
    const asked = await say('board templates');
    expect(asked.buttons.map(({ title }) => title)).not.toContain('Back to the board');
  });

  it('has its choice of tasks, added tasks, roles and dates, and posts them again without what was done', async () => {
    await contoso();
    const saved = await shown(save());
    expect(saved.text).toContain('The template is saved');
    const seen = await shown(press(saved, 'Show the template'));
    expect(seen.text).toMatch(/Badge for the visitor/);
    expect(seen.text).toContain('en fm: Ben');
    expect(seen.text).toContain('21 days after the start');
    chat.skipTo(Date.UTC(2026, 3, 1, 12));
    const form = await shown(press(seen, 'Post a board'));
    expect(form.text).toContain('From the template “Kick-off for a customer”');
    expect(form.inputs).toMatchObject({
      which: 'mandatory',
      due: '2026-04-22',
      title: 'Kick-off for a customer',
    });
    const preview = await shown(press(form, 'Preview', { title: 'Fabrikam' }));
    expect(preview.text).toContain(': Ben');
    expect(preview.text).toContain('Badge for the visitor');
    await press(preview, 'Post');
    const inChannel = chat.stub.messages.filter(({ conversation }) => conversation.startsWith('19:'));
    // A digest of the first board may have come after it.
    const texts = inChannel.map(({ versions }) => versions.at(-1)?.card?.text ?? '');
    const text = texts.find((seen) => seen.includes('Fabrikam')) ?? '';
    expect(text).not.toContain('Done by');
    expect(text).not.toContain('en task 12');
    expect(text.match(/Assigned to Ben/g)).toHaveLength(2);
    expect(text).toMatch(/Badge for the visitor/);
    expect(text).toContain('Due April 4, 2026');
    const told = () => chat.stub.messages.filter(({ conversation }) => conversation === 'a:ben');
    await chat.stub.until(() => told().length > 1, 'a word to Ben');
  });

  it.each([
    ['en-US', 'post from template Kick-off for a customer', 'From the template'],
    ['de-DE', 'Aus der Vorlage „kick-off for a customer“ posten', 'Aus der Vorlage'],
    ['es-ES', 'publicar desde la plantilla Kick-off for a customer', 'Con la plantilla'],
    ['pt-BR', 'publicar a partir do modelo Kick-off for a customer', 'Com o modelo'],
    ['zh-CN', '从模板 Kick-off for a customer 发布', '使用模板'],
    ['ja-JP', 'テンプレート Kick-off for a customer から投稿', 'から'],
  ])('is posted by a sentence: %s, %s', async (locale, text, said) => {
    await contoso();
    await save();
    const form = await say(text, place(as('ada', locale)));
    expect(form.text).toContain(said);
    expect(form.inputs).toMatchObject({ which: 'mandatory' });
  });

  it('is found by a part of its name that no other has; else all are listed', async () => {
    await contoso();
    await save('Weekly governance');
    await save('Weekly review');
    expect((await say('post from template governance')).inputs).toMatchObject({ title: 'Weekly governance' });
    const list = await say('post from template Weekly');
    expect(list.text).toMatch(/no template with this name: Weekly.*Weekly governance.*Weekly review/s);
  });

  it('is chosen from the form, which goes on with it', async () => {
    await contoso();
    expect((await say('post tasks for kick-off')).buttons.map(({ title }) => title)).not.toContain(
      'Templates',
    );
    await save();
    const form = await say('post tasks for kick-off');
    const list = await shown(press(form, 'Templates'));
    expect(await toast(press(list, 'Cancel', {}, place(ben)))).toContain('Only the person who asked');
    const one = await shown(press(list, 'Kick-off for a customer'));
    const filled = await shown(press(one, 'Post a board'));
    expect(filled.text).toContain('From the template');
    expect(await toast(press(one, 'Post a board', {}, place(ben)))).toContain('Only the person who asked');
  });

  it('is listed, renamed and deleted by whoever may post there', async () => {
    await contoso();
    await save();
    const one = await shown(
      press(await say('board templates', place(ben)), 'Kick-off for a customer', {}, place(ben)),
    );
    const rename = await shown(press(one, 'Rename', {}, place(ben)));
    expect((await shown(press(rename, 'Save', { title: 'Onboarding' }, place(ben)))).text).toContain(
      'Onboarding',
    );
    expect(await names()).toContain('Onboarding');
    const really = await shown(
      press(await shown(press(await say('board templates'), 'Onboarding')), 'Delete'),
    );
    expect((await shown(press(really, 'Delete'))).text).toContain('The template is deleted');
    expect(await names()).toContain('There is no template yet');
    expect(await toast(press(really, 'Delete'))).toContain('not there any more');
  });

  it.each([
    ['', 'enter a text'],
    ['x'.repeat(100), 'at most 80 characters'],
    ['KICK-OFF FOR A CUSTOMER', 'already a template with this name'],
  ])('is not saved under the name %j', async (title, why) => {
    await contoso();
    await save();
    expect(await toast(save(title))).toContain(why);
  });

  it('has no more than forty beside it', async () => {
    await contoso();
    const ask = await menuAsk('Save as template');
    for (let i = 0; i < 40; i += 1) await press(ask, 'Save', { title: `Number ${i}.` });
    expect(await toast(press(ask, 'Save', { title: 'One more' }))).toContain('at most 40 templates');
    const list = await say('board templates');
    expect(list.text).toContain('Number 0.');
  });
});

describe('what the playbook has no longer', () => {
  it('is told before posting, and the rest is posted: single tasks', async () => {
    const form = await say('post tasks for kick-off');
    const pick = await shown(press(form, 'Choose single tasks'));
    await press(await shown(press(pick, 'Preview', { items: '11,12,22' })), 'Post');
    await save();
    chat.learn(kickOff([[{ id: '11' }], [{ id: '22', requirement: 'optional' }]]));
    const list = await say('board templates');
    expect(list.text).toContain('No longer in the playbook, and therefore left out: 12');
    const again = await say('post from template Kick-off for a customer');
    expect(again.text).toContain('left out: 12');
    const preview = await shown(press(again, 'Preview'));
    expect(preview.text).toContain('left out: 12');
    await press(preview, 'Post');
    expect(board().text).toMatch(/en task 11.*en task 22/s);
    expect(board().text).not.toContain('en task 12');
  });

  it('is told before posting, and the rest is posted: the whole page', async () => {
    await contoso();
    await save();
    chat.learn(playbookOf({ ...pageOf([[{ id: '31' }]]), id: 'migration', title: 'Migration' }));
    const form = await say('post from template Kick-off for a customer');
    expect(form.text).toContain('Only the added tasks are posted');
    const preview = await shown(press(form, 'Preview'));
    await press(preview, 'Post');
    expect(board().text).toContain('Badge for the visitor');
    expect(board().text).not.toMatch(/en task/);
  });

  it('is told when the template itself is gone by the time it is posted', async () => {
    await contoso();
    await save();
    const form = await say('post from template Kick-off for a customer');
    const one = await shown(press(await say('board templates'), 'Kick-off for a customer'));
    await press(await shown(press(one, 'Delete')), 'Delete');
    expect(await toast(press(form, 'Preview'))).toContain('This template is not there any more');
  });
});

describe('who sees a template', () => {
  it('is, of one for a team, whoever posts in it, and of one for everybody, whoever posts in the tenant', async () => {
    await contoso();
    await save('For us');
    await save('For all', 'everywhere');
    expect(await names(elsewhere())).toMatch(/^(?!.*For us).*For all/s);
    expect(await names()).toMatch(/For us.*For all|For all.*For us/s);
    const theirs = await shown(
      press(await say('board templates', elsewhere(ben)), 'For all', {}, elsewhere(ben)),
    );
    expect(theirs.buttons.map(({ title }) => title)).toEqual(['Post a board', 'All templates']);
    const mine = await shown(press(await say('board templates'), 'For us'));
    // Knowing its id is no right, and neither is a button that somebody made up.
    expect(await toast(press(mine, 'Post a board', {}, elsewhere(ben)))).toContain('not there any more');
    const forged = { verb: 'board-template-delete' };
    expect(
      await toast(
        press(
          theirs,
          'All templates',
          { ...Object(theirs.choose('Post a board')), ...forged },
          elsewhere(ben),
        ),
      ),
    ).toContain('Only Ada, who saved this template for everybody');
    const byMia = await shown(
      press(await say('board templates', elsewhere(mia)), 'For all', {}, elsewhere(mia)),
    );
    expect(byMia.buttons.map(({ title }) => title)).toContain('Delete');
  });

  it('is nobody outside of a private channel, not even in its team', async () => {
    const secret = (who: object = {}) => ({ ...chat.channel('19:secret@thread.tacv2', 'private'), ...who });
    await chat.post(secret());
    await save('Secret', 'here', secret());
    expect(await names(secret())).toContain('Secret');
    expect(await names()).toContain('There is no template yet');
    expect(await names(chat.channel(GENERAL))).toContain('There is no template yet');
  });

  it('is everybody of a team, from any of its standard channels', async () => {
    const standard = (id: string) => chat.channel(id, 'standard');
    for (const id of ['19:one@thread.tacv2', '19:two@thread.tacv2'])
      chat.stub.channels.push({ id, name: id, type: 'standard' });
    await chat.post(standard('19:one@thread.tacv2'));
    await save('Ours', 'here', standard('19:one@thread.tacv2'));
    expect(await names(standard('19:two@thread.tacv2'))).toContain('Ours');
    expect(await names(chat.channel(GENERAL))).toContain('Ours');
  });

  it('is, in the personal chat, who is where the template is for', async () => {
    await chat.send({ type: 'installationUpdate', action: 'add', ...chat.channel(GENERAL) });
    await chat.post(chat.channel(GENERAL));
    await save('Ours', 'here', chat.channel(GENERAL));
    expect(await names({ ...chat.personal('ada'), ...as('ada') })).toContain('Ours');
    chat.stub.roles.set('29:ben', null);
    expect(await names({ ...chat.personal('ben'), ...ben })).toContain('There is no template yet');
    const form = await say('post from template Ours', { ...chat.personal('ada'), ...as('ada') });
    expect(form.inputs).toMatchObject({ place: '', title: 'Ours' });
  });

  it('is nobody of another chat', async () => {
    await chat.post(chat.group);
    const own = chat.stub.messages.find(({ conversation }) => conversation === GROUP)?.versions[0]?.card;
    if (!own) throw new Error('no board');
    const menu = await shown(press(own, 'More', {}, chat.group));
    const ask = await shown(press(menu, 'Save as template', {}, chat.group));
    await press(ask, 'Save', { title: 'Chat' }, chat.group);
    expect(await names(chat.group)).toContain('Chat');
    expect(await names()).toContain('There is no template yet');
  });
});

describe('who may do something with templates', () => {
  it('is who may post boards', async () => {
    await chat.close();
    await open({ posters: 'managers' });
    await chat.post(place(mia));
    // The menu of somebody else, which another person's client may still show.
    const menu = await shown(press(board(), 'More', {}, place(mia)));
    expect(await toast(press(menu, 'Save as template', {}, place(ben)))).toContain(
      'Only managers of this bot may post',
    );
    expect((await shown(save('Ours', 'here', place(mia)))).text).toContain('saved');
    expect(await names(place(ben))).toContain('Only managers of this bot may post');
    expect((await say('post from template Ours', place(ben))).text).toContain(
      'Only managers of this bot may post',
    );
    const one = await shown(press(await say('board templates', place(mia)), 'Ours', {}, place(mia)));
    for (const title of ['Post a board', 'Rename', 'Delete'])
      expect(await toast(press(one, title, {}, place(ben)))).toContain('Only managers of this bot may post');
  });

  it('is no guest, and nobody who is not there', async () => {
    await contoso();
    await save();
    chat.stub.roles.set('29:gus', 'guest');
    const gus = place(as('gus'));
    expect(await names(gus)).toContain("Guests can't post");
    const menu = await shown(press(board(), 'More', {}, gus));
    expect(menu.text).not.toContain('Save as template');
    chat.stub.roles.set('29:zoe', null);
    expect(await names(place(as('zoe')))).toContain('not a member');
  });

  it('saves nothing of a board that was withdrawn', async () => {
    await contoso();
    const ask = await menuAsk('Save as template');
    await press(await menuAsk('Withdraw'), 'Withdraw');
    expect(await toast(press(ask, 'Save', { title: 'Late' }))).toContain('was withdrawn');
  });
});

it('templates are there after a restart, and one that a later version wrote is kept', async () => {
  const store = new MemoryStore();
  const one = await openBoardChat({ store, startsAt: START });
  await one.post(one.channel());
  const card = one.stub.messages.at(-1)?.versions[0]?.card;
  if (!card) throw new Error('no board');
  const menu = onlyCard(await one.pressIn(one.channel(), card, 'More'));
  const ask = onlyCard(await one.pressIn(one.channel(), menu, 'Save as template'));
  await one.pressIn(one.channel(), ask, 'Save', { title: 'First' });
  await one.close();
  const later = { id: 'later', name: 'Later', kind: 'of a later version' };
  for await (const { key, value } of store.list('board-templates/')) {
    const { templates } = Object(value);
    await store.write(key, { templates: [...templates, later] }, 'any');
  }
  const two = await openBoardChat({ store, startsAt: START });
  expect(onlyCard(await two.say('board templates', two.channel())).text).toContain('First');
  const again = onlyCard(await two.pressIn(two.channel(), menu, 'Save as template'));
  await two.pressIn(two.channel(), again, 'Save', { title: 'Second' });
  expect(onlyCard(await two.say('board templates', two.channel())).text).toMatch(/First.*Second/s);
  const kept: unknown[] = [];
  for await (const { value } of store.list('board-templates/')) kept.push(...Object(value).templates);
  expect(kept).toContainEqual(later);
  await two.close();
});
