import { describe, expect, it } from '@jest/globals';
import type { Answer, Reply } from '../../src/answering/answer';
import { cardActionOf } from './fixtures/pressed';
import { replyOf, viewIn } from './fixtures/reply';
import { cards, page, source, tasksTopic, titlesOf } from './fixtures/shownReply';
import { actionsOf, behindMore, buttonsOf, complaintsAbout } from './fixtures/validate';

const overview: Answer = { kind: 'overview', source, heading: null, blocks: [] };
const asked: Reply = { ...replyOf(overview, { kind: 'page', page: page.id }), spoken: 'de' };
const none: Answer = { kind: 'none', reason: 'nothing-found', task: null, nearest: [] };

describe('the button for the language that was spoken', () => {
  it('says so in that language, once, and leaves room for the other buttons', () => {
    const { content } = cards.answer(asked, viewIn('en', { boards: true }));

    const titles = buttonsOf(content).map(({ title }) => title);
    expect(titles.filter((title) => title === 'Auf Deutsch antworten')).toHaveLength(1);
    expect(titles).toHaveLength(2);
    expect(behindMore(content).length).toBeGreaterThan(3);
    expect(complaintsAbout(content)).toEqual([]);
  });

  it('shows the same in that language', () => {
    const button = buttonsOf(cards.answer(asked, viewIn('en')).content).find(
      ({ title }) => title === 'Auf Deutsch antworten',
    );

    expect(cardActionOf(button?.data)).toEqual({
      verb: 'show',
      topic: { kind: 'page', page: page.id },
      part: 0,
      locale: 'de',
    });
  });

  it.each([
    ['the card is in it', asked, 'de'],
    ['the bot has no words for it', { ...asked, spoken: 'fr' }, 'en'],
    ['none is known', { ...asked, spoken: null }, 'en'],
  ])('is not there when %s', (_why, reply, locale) => {
    expect(titlesOf(cards.answer(reply, viewIn(locale)))).not.toContain('Auf Deutsch antworten');
  });

  it('changes the language where there is nothing to show again', () => {
    const { content } = cards.answer({ ...replyOf(none), spoken: 'de' }, viewIn('en'));

    const button = buttonsOf(content).find(({ title }) => title === 'Zu Deutsch wechseln');
    expect(cardActionOf(button?.data)).toEqual({ verb: 'language', locale: 'de' });
  });
});

describe('a card that was asked for in another language', () => {
  const view = viewIn('de', { own: 'en' });
  const groups = [{ step: null, tasks: page.tasks }];
  const tasks: Answer = {
    kind: 'tasks',
    step: null,
    named: null,
    source,
    filter: tasksTopic.filter,
    terms: [],
    groups,
    total: 1,
    forAll: 0,
  };
  const { content } = cards.answer({ ...replyOf(tasks, tasksTopic), spoken: null }, view);

  it('stays in it, whatever of the answer is pressed, and leads back to the own one', () => {
    const shown = actionsOf(content).flatMap(({ title, data }) => {
      const action = cardActionOf(data);
      return action?.verb === 'show' ? [[title, action.locale]] : [];
    });

    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(([, locale]) => locale !== 'de')).toEqual([['Answer in English', 'en']]);
    expect(complaintsAbout(content)).toEqual([]);
  });

  it('leaves the card as it is where nobody asked for that', () => {
    const own = cards.answer(replyOf(tasks, tasksTopic), viewIn('de'));

    expect(JSON.stringify(own.content)).not.toContain('"locale"');
  });
});
