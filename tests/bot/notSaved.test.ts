import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../src/i18n/texts';
import { FailingStore } from '../store/failingStore';
import { type ChatSettings, openChat } from './chat';
import { guideKnowledge } from './guide/guideKnowledge';

const texts = createTexts();
const NOTICE = texts.in('en').t('state.not-saved');

function chatOnFullDisk(settings: Partial<ChatSettings> = {}) {
  const store = new FailingStore();
  store.trouble = 'full';
  return { store, chat: openChat({ knowledge: guideKnowledge, store, ...settings }) };
}

describe('the bot on a full disk', () => {
  it.each(texts.locales)(
    'answers questions in %s and says that it does not remember them',
    async (locale) => {
      const { chat } = chatOnFullDisk();
      const { status, cards } = await chat.say('help', { locale });
      expect([status, cards.length]).toEqual([200, 1]);
      expect(cards[0]?.text).toContain(texts.in(locale).t('help.text'));
      expect(cards[0]?.text).toContain(texts.in(locale).t('state.not-saved'));
    },
  );

  it('says nothing of it any more when there is room again', async () => {
    const { store, chat } = chatOnFullDisk();
    await chat.say('help');
    store.trouble = null;
    expect((await chat.say('help')).cards[0]?.text).not.toContain(NOTICE);
  });

  it('answers a button', async () => {
    const { chat } = chatOnFullDisk();
    const { cards } = await chat.press({ v: 1, verb: 'languages' });
    expect(cards[0]?.text).toContain(NOTICE);
  });

  it('greets where it is installed', async () => {
    const { chat } = chatOnFullDisk();
    const installed = await chat.send({ type: 'installationUpdate', action: 'add' });
    expect(installed.cards).toHaveLength(1);
  });
});

describe('the bot on a disk that cannot be read', () => {
  it('answers questions all the same', async () => {
    const { store, chat } = chatOnFullDisk();
    store.unreadable = true;
    const { cards } = await chat.say('help');
    expect(cards[0]?.text).toContain(NOTICE);
    expect(cards[0]?.text).not.toContain('Something went wrong');
  });
});
