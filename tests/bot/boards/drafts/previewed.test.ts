import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Playbook } from '../../../../src/playbook/playbook';
import { pageOf, playbookOf, type Row } from '../../../boards/page';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, kickOff, onlyCard, openBoardChat } from '../boardChat';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat();
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const press = (card: CardSeen, title: string, inputs: object = {}) =>
  chat.pressIn(chat.channel(), card, title, inputs);
const shown = async (reply: ReturnType<typeof press>): Promise<CardSeen> => onlyCard(await reply);
const previewOf = async (inputs: object = {}, text = 'post tasks for kick-off') =>
  shown(press(onlyCard(await chat.say(text, chat.channel())), 'Preview', inputs));
const posted = () => chat.stub.messages.map(({ versions }) => versions.at(-1)?.card?.text ?? '');
const learn = (...steps: Row[][]) => chat.learn({ ...kickOff(steps), version: 'changed' } as Playbook);

const FIRST: Row[] = [{ id: '11' }, { id: '12', requirement: 'optional', role: 'fe' }];
const SECOND: Row[] = [{ id: '21' }, { id: '22', requirement: 'optional' }];

describe('a board whose playbook changes between its preview and its posting', () => {
  it('is not posted: what is new, gone and different is said, and the new preview is shown', async () => {
    const preview = await previewOf();
    learn([{ id: '11' }, { id: '31' }], [{ id: '21', name: 'Other words' }, { id: '22' }]);
    const again = await shown(press(preview, 'Post'));
    expect(again.text).toContain('Nothing was posted: what you saw in the preview has changed since.');
    expect(again.text).toContain('New tasks: 31.');
    expect(again.text).toContain('Tasks no longer there: 12.');
    expect(again.text).toContain('Tasks worded or marked differently: 21, 22.');
    expect(again.text).toContain('Ready to post?');
    expect(posted()).toEqual([]);
    expect((await shown(press(again, 'Post'))).text).toContain('The board is posted');
    expect(posted()).toEqual([expect.stringContaining('Other words')]);
  });

  it('keeps the title that was entered on the preview', async () => {
    const preview = await previewOf();
    learn([{ id: '11' }]);
    const again = await shown(press(preview, 'Post', { title: 'Contoso' }));
    expect(again.inputs).toMatchObject({ title: 'Contoso' });
  });

  it('is posted when what changed is not on it', async () => {
    const preview = await previewOf({ which: 'mandatory' });
    learn(FIRST, [{ id: '21' }, { id: '22', requirement: 'optional', name: 'Other words' }]);
    expect((await shown(press(preview, 'Post'))).text).toContain('The board is posted');
  });

  it('is not posted without a task that was chosen and is gone', async () => {
    const form = onlyCard(await chat.say('post tasks for kick-off', chat.channel()));
    const pick = await shown(press(form, 'Choose single tasks'));
    const preview = await shown(press(pick, 'Preview', { items: '11,21' }));
    learn(FIRST);
    const again = await shown(press(preview, 'Post'));
    expect(again.text).toContain('Tasks no longer there: 21.');
    expect(posted()).toEqual([]);
  });

  it('is not posted when its page is gone', async () => {
    const preview = await previewOf();
    chat.learn(playbookOf({ ...pageOf([FIRST]), id: 'migration', title: 'Migration' }));
    const { body } = await press(preview, 'Post');
    expect(JSON.stringify(body)).toContain('no longer');
    expect(posted()).toEqual([]);
  });

  it('is posted once, and a press that is delivered again is told so whatever the playbook is by then', async () => {
    const preview = await previewOf();
    await press(preview, 'Post');
    learn(FIRST);
    expect((await shown(press(preview, 'Post'))).text).not.toContain('Nothing was posted');
    expect(posted()).toHaveLength(1);
  });

  it('names no more tasks than somebody reads, and only says so of a board beyond all pages', async () => {
    const many = (count: number, name: string) =>
      Array.from({ length: count }, (_, index): Row => ({ id: `${1000 + index}`, name: `${name} ${index}` }));
    learn(many(20, 'a'));
    const preview = await previewOf();
    learn(many(20, 'b'));
    expect((await shown(press(preview, 'Post'))).text).toMatch(/differently: 1000, .*1011, and 8 more/);
    learn(many(300, 'a'));
    const long = await previewOf();
    learn(many(300, 'b'));
    const again = await shown(press(long, 'Post'));
    expect(again.text).toContain('Nothing was posted');
    expect(again.text).not.toContain('differently');
  });
});

describe('a preview', () => {
  it('that named somebody who has left since is shown again without them', async () => {
    const people = await shown(
      press(onlyCard(await chat.say('post tasks for kick-off', chat.channel())), 'Assign roles'),
    );
    const preview = await shown(press(people, 'Preview', { 'who:fm': '29:ben' }));
    expect(preview.text).toContain('Ben');
    chat.stub.roles.set('29:ben', null);
    chat.skipTo(chat.now() + 120_000);
    const again = await shown(press(preview, 'Post'));
    expect(again.text).toContain('Nothing was posted');
    expect(again.text).toContain("isn't in this conversation");
    expect((await shown(press(again, 'Post'))).text).toContain('The board is posted');
  });

  it('of an earlier version of the bot posts what there is', async () => {
    const preview = await previewOf();
    learn(FIRST, SECOND, [{ id: '31' }]);
    const { shown: _shown, ...older } = Object(preview.choose('Post'));
    await chat.press({ ...older, ...preview.inputs }, chat.channel());
    expect(posted()).toEqual([expect.stringContaining('task 31')]);
  });

  it.each(['', 'x', ',,,', '0000000000000000,11/,/abcd,11/zzzz', 'a'.repeat(1900)])(
    'with a forged mark posts nothing that was not shown: %j',
    async (mark) => {
      const preview = await previewOf();
      const forged = { ...Object(preview.choose('Post')), ...preview.inputs, shown: mark };
      const reply = onlyCard(await chat.press(forged, chat.channel()));
      expect(reply.text).toContain(mark === '' ? 'The board is posted' : 'Ready to post?');
    },
  );

  it('is another one for its own person alone', async () => {
    const preview = await previewOf();
    learn(FIRST);
    const { body } = await chat.pressIn({ ...chat.channel(), ...as('ben') }, preview, 'Post');
    expect(JSON.stringify(body)).toContain('Only the person who asked');
  });
});
