import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTexts } from '../../../src/i18n/texts';
import { FailingStore } from '../../store/failingStore';
import { listed } from '../../store/listed';
import type { CardSeen } from '../cardSeen';
import { as, type BoardChat, onlyCard, openBoardChat } from './boardChat';

const texts = createTexts();
const TICK = 'Mark task 11 as done';

describe('a board on a full disk', () => {
  let store: FailingStore;
  let chat: BoardChat;
  let board: () => CardSeen;
  const press = (title: string, locale?: string) =>
    chat.pressIn({ ...chat.channel(), ...as('ben', locale) }, board(), title);

  beforeEach(async () => {
    store = new FailingStore();
    chat = await openBoardChat({ store });
    ({ board } = await chat.post(chat.channel()));
  });
  afterEach(() => chat.close());

  it.each(texts.locales)(
    'tells in %s who ticks that it may not be saved, and ticks nothing',
    async (locale) => {
      store.trouble = 'full';
      expect((await press(TICK, locale)).body).toMatchObject({
        type: 'application/vnd.microsoft.activity.message',
        value: texts.in(locale).t('error.not-saved.text'),
      });
      expect(board().text).not.toContain('Done by Ben');
    },
  );

  it('has what was ticked before, and takes the same tick when there is room again', async () => {
    await press(TICK);
    store.trouble = 'full';
    await press('Mark task 21 as done');
    store.trouble = null;
    const shown = onlyCard(await press('Mark task 21 as done'));
    expect(shown.text).toContain('Mandatory: 2 of 2 done');
    await chat.stub.until(() => /Mandatory: 2 of 2 done/.test(board().text), 'both ticks on the card');
    expect(chat.stub.messages).toHaveLength(1);
  });

  it('is shown to who looks at it', async () => {
    store.trouble = 'full';
    expect(onlyCard(await press('More')).text).not.toContain('may not have been saved');
  });

  it('is posted once, also when where it is could not be recorded', async () => {
    const taken = store.write.bind(store);
    let isFull = true;
    store.write = async (key, value, expected) => {
      const isRecorded = key.startsWith('boards/') && Object(value).cards.length > 0;
      if (isRecorded && isFull) store.trouble = 'full';
      return taken(key, value, expected).finally(() => {
        store.trouble = null;
      });
    };
    const before = chat.stub.messages.length;
    await chat.post({ ...chat.channel(), ...as('cem') });
    expect(chat.stub.messages.length).toBe(before + 1);
    isFull = false;
    const isRecorded = async () =>
      (await listed(store, 'boards/')).every(({ value }) => Object(value).cards.length === 1);
    for (let waited = 0; waited < 200 && !(await isRecorded()); waited += 1) await chat.pass(2000);
    expect([await isRecorded(), chat.stub.messages.length]).toEqual([true, before + 1]);
  });

  it('of which nothing can be understood keeps no other from being listed or worked on', async () => {
    const { board: other } = await chat.post({ ...chat.channel(), ...as('cem') });
    const [first] = await listed(store, 'boards/');
    await store.write(first?.key ?? '', { schema: 99 }, 'any');
    const who = { ...chat.channel(), ...as('cem') };
    expect(onlyCard(await chat.say('boards', who)).text).toContain('0 of 2');
    const pressed = await Promise.all([board, other].map((shown) => chat.pressIn(who, shown(), TICK)));
    const said = pressed.map(({ body }) => JSON.stringify(body));
    expect(said.filter((body) => body.includes("can't be read at the moment"))).toHaveLength(1);
    expect(said.filter((body) => body.includes('Done by Cem'))).toHaveLength(1);
  });
});
