import { beforeEach, describe, expect, it } from '@jest/globals';
import { managersOf } from '../../../src/bot/turn/managers';
import { createInsights } from '../../../src/insights/insights';
import { MemoryStore } from '../../../src/store/memory';
import { listed } from '../../store/listed';
import { openChat } from '../chat';
import { guideKnowledge } from '../guide/guideKnowledge';
import { keptIn } from './kept';
import { withComment } from './withComment';

const ADA = {
  id: '29:ada-lovelace',
  name: 'Ada Lovelace',
  aadObjectId: 'aaaaaaaa-0000-0000-0000-00000000ada0',
};
const GRACE = { id: '29:grace', name: 'Grace Hopper', aadObjectId: 'aaaaaaaa-0000-0000-0000-00000000face' };

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

const open = (given: Partial<Parameters<typeof openChat>[0]> = {}) =>
  openChat({ knowledge: guideKnowledge, store, isManager: managersOf([ADA.aadObjectId], false), ...given });

describe('a question that the playbook does not answer', () => {
  it('is remembered for the authors', async () => {
    const chat = open();
    await chat.say('How do I set up a printer?');
    await chat.say('wie wird das wetter morgen', { locale: 'de-DE' });
    await chat.say('wie wird das Wetter morgen?', { locale: 'de-DE' });
    const { totals, languages } = await keptIn(store);
    expect(totals).toEqual({ misses: 3, likes: 0, dislikes: 0 });
    expect(languages.map(({ locale, unanswered }) => [locale, unanswered[0]?.question])).toEqual([
      ['de', 'wie wird das Wetter morgen?'],
      ['en', 'How do I set up a printer?'],
    ]);
  });

  it.each([
    ['that has an answer', { text: 'tasks of the customer kick-off' }],
    ['about an unknown task', { text: 'task 9999' }],
    [
      'that is a button to a page that is gone',
      { value: { v: 1, verb: 'show', topic: { kind: 'page', page: 'x' }, part: 0 } },
    ],
    ['that is a command', { text: 'language' }],
  ])('is none %s', async (_what, given) => {
    await open().send(given);
    expect((await keptIn(store)).totals.misses).toBe(0);
  });
});

describe('"insights"', () => {
  it.each([
    ['insights', 'en-US', 'Insights for the authors'],
    ['Auswertung', 'de-DE', 'Auswertung für die Autorinnen und Autoren'],
    ['preguntas sin respuesta', 'es-MX', 'Informe para los autores'],
    ['relatório, por favor', 'pt-BR', 'Relatório para os autores'],
    ['反馈报告', 'zh-CN', '给作者的反馈报告'],
    ['インサイト', 'ja-JP', '作成者向けのフィードバック集計'],
  ])('is answered to a manager: %s', async (text, locale, title) => {
    const { cards } = await open().say(text, { from: ADA, locale });
    expect(cards[0]?.text).toContain(title);
  });

  it('shows the questions, and the pages by their titles', async () => {
    const chat = open();
    await chat.say('How do I set up a printer?');
    const insights = createInsights(store, { enabled: true, days: 90 }, Date.now);
    const answered = { question: 'Auftakt', locale: 'de', page: 'kickoff', intent: 'search', version: 'v1' };
    await insights.offer(['x'], answered);
    await insights.rate('x', { rater: 'x', reaction: 'dislike', comment: 'veralteter Link' });
    const text = (await chat.say('insights', { from: ADA })).cards[0]?.text;
    expect(text).toContain('How do I set up a printer?');
    expect(text).toContain('Auftakt beim Kunden');
    expect(text).toContain('veralteter Link');
  });

  it('says so when there is nothing', async () => {
    const { cards } = await open().say('insights', { from: ADA });
    expect(cards[0]?.text).toContain('Nothing has been recorded');
  });

  it('is paged, and the buttons are for managers, too', async () => {
    const insights = createInsights(store, { enabled: true, days: 90 }, Date.now);
    for (const locale of ['en', 'de', 'es', 'ja', 'pt-BR', 'zh-CN']) {
      for (let i = 0; i < 10; i += 1) {
        const question = `${i} ${'printer '.repeat(24)}`;
        await insights.missed({ question, locale, page: null, intent: 'search', version: 'v1' });
      }
    }
    const chat = open();
    const { cards } = await chat.say('insights', { from: ADA });
    const next = cards[0]?.choose('Next part');
    expect(next).toEqual({ v: 1, verb: 'insights', part: 1 });
    expect((await chat.press(next, { from: ADA })).cards[0]?.text).toMatch(/Part 2 of \d/);
    expect(await chat.press(next, { from: GRACE })).toMatchObject({
      body: { type: 'application/vnd.microsoft.activity.message', value: 'Insights are for managers' },
    });
  });

  it('is refused to others, who are told whom to ask and with which id', async () => {
    const { cards } = await open().say('insights', { from: GRACE });
    expect(cards[0]?.text).toContain('ask whoever runs this bot');
    expect(cards[0]?.text).toContain(GRACE.aadObjectId);
  });

  it('tells nobody in a channel the id of the person who asked', async () => {
    const conversation = { id: '19:general', conversationType: 'channel' };
    const { cards } = await open().say('insights', { from: GRACE, conversation });
    expect(cards[0]?.text).toContain('ask whoever runs this bot');
    expect(cards[0]?.text).not.toContain(GRACE.aadObjectId);
  });

  it('says so when nothing is kept', async () => {
    const chat = open({ feedback: { enabled: false, days: 90 } });
    const { cards } = await chat.say('insights', { from: ADA });
    expect(cards[0]?.text).toContain('Feedback is switched off');
  });
});

it('nothing that is kept says who asked, who was named, or where', async () => {
  const chat = open();
  const conversation = { id: '19:secret-project', conversationType: 'groupChat' };
  const mention = {
    type: 'mention',
    mentioned: { id: GRACE.id, name: GRACE.name },
    text: '<at>Grace Hopper</at>',
  };
  const given = { from: ADA, conversation, channelId: 'emulator' };
  await chat.say(
    'I am Ada Lovelace (ada@contoso.com, +49 170 1234567), can <at>Grace Hopper</at> fix printers?',
    {
      ...given,
      entities: [mention],
    },
  );
  const { cards } = await chat.say('Ada asks for the tasks of the customer kick-off', given);
  const thanks = await chat.submit(cards[0]?.choose('No, this was not helpful'), given);
  const comment = `ask Ada or ${ADA.id}: ada@contoso.com`;
  await chat.submit(withComment(thanks.cards[0]?.choose('Send'), comment), given);

  // Words only: a random key or salt may spell any three letters.
  const kept = JSON.stringify(await listed(store, 'insights/')).replaceAll(/[\w-]{22,}/g, '#');
  expect(kept).toContain('fix printers?');
  expect(kept).toContain('tasks of the customer kick-off');
  expect(kept).toContain('ask … or');
  for (const secret of ['Ada', 'Lovelace', 'Grace', 'Hopper', 'contoso', '1234567', 'secret-project']) {
    expect(kept).not.toContain(secret);
  }
  const whole = JSON.stringify(await listed(store, 'insights/'));
  for (const secret of [ADA.aadObjectId, ADA.id]) expect(whole).not.toContain(secret);
});
