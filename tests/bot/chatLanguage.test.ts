import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../src/i18n/texts';
import { MemoryStore } from '../../src/store/memory';
import { openChat, type Replies } from './chat';
import { guideKnowledge } from './guide/guideKnowledge';

const GRACE = { id: '29:grace', name: 'Grace' };

const texts = createTexts();

/** The language that the first card speaks: of its help, of a switch, or of the list of languages. */
function languageOf({ cards }: Replies): string | undefined {
  const signs = ['help.text', 'language.switched.text', 'languages.text'] as const;
  return texts.locales.find((locale) =>
    signs.some((sign) => cards[0]?.text.includes(texts.in(locale).t(sign))),
  );
}

const openOn = (store = new MemoryStore(), defaultLocale = 'en') =>
  openChat({ knowledge: guideKnowledge, store, defaultLocale });

describe('the language of a chat', () => {
  it.each([
    ['de-DE', 'de'],
    ['es-MX', 'es'],
    ['PT_br', 'pt-BR'],
    ['zh-CN', 'zh-CN'],
    ['ja-JP', 'ja'],
    ['fr-FR', 'en'],
    [undefined, 'en'],
  ])('with an activity in %j is %s', async (locale, spoken) => {
    expect(languageOf(await openOn().say('help', { locale }))).toBe(spoken);
  });

  it('is that of the client when the activity says nothing', async () => {
    const entities = [{ type: 'clientInfo', locale: 'ja-JP' }];
    expect(languageOf(await openOn().say('help', { locale: undefined, entities }))).toBe('ja');
  });

  it('is the one seen last when an iPhone names none', async () => {
    const chat = openOn();
    await chat.say('help', { locale: 'de-DE' });
    expect(languageOf(await chat.say('help', { locale: undefined }))).toBe('de');
  });

  it.each([
    ['de-AT', 'de'],
    ['PT', 'pt-BR'],
    ['fr', 'en'],
  ])('is the default %j as the bot speaks it: %s', async (defaultLocale, locale) => {
    const chat = openOn(new MemoryStore(), defaultLocale);
    expect(languageOf(await chat.say('help', { locale: undefined }))).toBe(locale);
  });

  it('is that of the pages, too, when the default names a region', async () => {
    const { cards } = await openOn(new MemoryStore(), 'de-AT').say('4047', { locale: undefined });
    expect(cards[0]?.text).toContain('Auftakt beim Kunden');
  });

  it('that the bot does not speak is told of once', async () => {
    const chat = openOn();
    const first = await chat.say('help', { locale: 'fr-FR' });
    expect(first.cards[0]?.text).toContain('French');
    const second = await chat.say('help', { locale: 'fr-FR' });
    expect(second.cards[0]?.text).not.toContain('French');
  });
});

describe('a language that the bot does not speak', () => {
  it.each([
    ['en-US', 'en français s’il vous plaît', undefined],
    ['en-US', 'speak French', "I don't speak French yet."],
    ['de-DE', 'bitte auf Italienisch', 'Italienisch spreche ich noch nicht.'],
    ['es-ES', 'español y luego francés', undefined],
    ['ja-JP', '韓国語で', '韓国語にはまだ対応していません。'],
  ])('is told of where it is wished for, with those that it speaks: %s, %s', async (locale, text, told) => {
    const { cards } = await openOn().say(text, { locale });
    if (told === undefined) expect(cards[0]?.text).not.toContain('English\nDeutsch');
    else expect(cards[0]?.text).toContain(told);
    expect(cards[0]?.buttons.some(({ title }) => title === 'Deutsch')).toBe(told !== undefined);
  });

  it.each([
    ['fr-CA', 'French yet'],
    ['zh-TW', 'Traditional Chinese yet'],
    ['sr-Latn', 'Serbian (Latin) yet'],
  ])('is called by its name without a region: %s', async (locale, told) => {
    expect((await openOn().say('help', { locale })).cards[0]?.text).toContain(told);
  });

  it('is not called by a tag that has no name', async () => {
    expect((await openOn().say('help', { locale: 'xx-XX' })).cards[0]?.text).not.toContain('speak');
  });
});

describe('a language that was chosen', () => {
  it('by its name is spoken at once and from then on', async () => {
    const chat = openOn();
    expect(languageOf(await chat.say('Deutsch'))).toBe('de');
    expect((await chat.say('4047')).cards[0]?.text).toContain('Auftakt beim Kunden');
    expect(languageOf(await chat.press({ v: 1, verb: 'languages' }))).toBe('de');
  });

  it('from the list is spoken from then on', async () => {
    const chat = openOn();
    const list = await chat.say('language');
    const chosen = await chat.press(list.cards[0]?.choose('日本語'));
    expect(languageOf(chosen)).toBe('ja');
    expect(languageOf(await chat.say('help'))).toBe('ja');
  });

  it('outlives the bot', async () => {
    const store = new MemoryStore();
    await openOn(store).say('in Portuguese please');
    expect(languageOf(await openOn(store).say('help'))).toBe('pt-BR');
  });

  it('is one’s own in a conversation of several', async () => {
    const chat = openOn();
    await chat.say('Deutsch');
    await chat.say('español', { from: GRACE });
    expect(languageOf(await chat.say('help'))).toBe('de');
    expect(languageOf(await chat.say('help', { from: GRACE }))).toBe('es');
  });

  it('is spoken in every conversation of the person', async () => {
    const chat = openOn();
    await chat.say('Deutsch');
    const elsewhere = { id: 'group', conversationType: 'groupChat', isGroup: true, name: '' };
    expect(languageOf(await chat.say('help', { conversation: elsewhere }))).toBe('de');
  });
});

describe('a question in another language than that of the chat', () => {
  const QUESTION = 'Welche Aufgaben gibt es für den Auftakt beim Kunden?';
  const IN_GERMAN = 'Auf Deutsch antworten';
  const IN_ENGLISH = 'Answer in English';

  const pressed = async (chat: ReturnType<typeof openOn>, { cards }: Replies, title: string) =>
    chat.press(cards[0]?.choose(title));

  it('is answered in that of the chat, and in the one of the question at the press of a button', async () => {
    const chat = openOn();
    const english = await chat.say(QUESTION);
    expect(english.cards[0]?.text).toContain('Customer kick-off');

    const german = await pressed(chat, english, IN_GERMAN);

    expect(german.cards[0]?.text).toContain('Auftakt beim Kunden');
    expect(german.cards[0]?.buttons.map(({ title }) => title)).not.toContain(IN_GERMAN);
  });

  it('is read on in its language, and back in that of the chat at the press of another button', async () => {
    const chat = openOn();
    const german = await pressed(chat, await chat.say(QUESTION), IN_GERMAN);

    const steps = await pressed(chat, german, 'Schritte');
    expect(steps.cards[0]?.text).toContain('Auftakt beim Kunden');

    const back = await pressed(chat, steps, IN_ENGLISH);
    expect(back.cards[0]?.text).toContain('Customer kick-off');
    expect((await pressed(chat, back, 'Tasks')).cards[0]?.text).toContain('Customer kick-off');
  });

  it('leaves the chat in its language', async () => {
    const chat = openOn();
    await pressed(chat, await chat.say(QUESTION), IN_GERMAN);

    expect((await chat.say('and the steps?')).cards[0]?.text).toContain('Customer kick-off');
  });

  it.each(['fr', 'xx-nonsense', 'en'])('may be asked for in %j by who makes up a button', async (locale) => {
    const data = { v: 1, verb: 'show', topic: { kind: 'help' }, part: 0, locale };

    expect(languageOf(await openOn().press(data))).toBe('en');
  });

  it('has no such button when it is in the language of the chat', async () => {
    const { cards } = await openOn().say('tasks of the customer kick-off');

    expect(cards[0]?.buttons.map(({ title }) => title)).not.toContain(IN_ENGLISH);
  });
});
