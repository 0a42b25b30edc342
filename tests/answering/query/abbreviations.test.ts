import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { page, paragraph, playbook, section } from '../fixtures';

const answering = createAnswering(
  playbook([
    page('closing', 'Close the engagement', {
      intro: [paragraph('This page is about the end.')],
      sections: [
        section('overview', 'Overview', 'Everything (RFA) is said here, without its words.'),
        section('inputs', 'Key Inputs', 'A Request for Assistance (RFA) of the customer.'),
      ],
    }),
    page('other', 'Another page', {
      intro: [paragraph('The RFA is only mentioned here, as is the (Xy) one.')],
    }),
    page('closing', 'Abschluss', {
      locale: 'de',
      intro: [paragraph('Dazu gehört eine Bitte um Unterstützung（RFA）des Kunden.')],
    }),
  ]),
);

function ask(text: string, locale = 'en', context: string | null = null) {
  return answering.answer({ text, locale, page: context, previous: null });
}

describe('an abbreviation', () => {
  it.each(['What is RFA?', 'RFA', 'rfa?', 'RFA meaning', 'what does RFA stand for'])(
    'is answered with the line that spells it out: %s',
    (text) => {
      const { quotes, pages } = ask(text);
      expect([pages[0], quotes[0]?.text]).toEqual([
        'closing',
        'A Request for Assistance (RFA) of the customer.',
      ]);
    },
  );

  it('is answered in the reader’s language where that spells it out', () => {
    expect(ask('Was bedeutet RFA?', 'de').quotes[0]?.text).toBe(
      'Dazu gehört eine Bitte um Unterstützung（RFA）des Kunden.',
    );
  });

  it('that is part of a longer question is one of its words', () => {
    expect(ask('which inputs has the page about the end with an RFA').intent).not.toBe('overview');
  });

  it('that nothing spells out is looked for like any other word', () => {
    expect(ask('What is XYZ?').answer.kind).toBe('none');
  });
});

it.each([
  ['en', 'What is BVD?', 'Business Value Discussions (BVD)'],
  ['pt-BR', 'o que é BVD?', 'Discussões sobre Valor (BVD)'],
])('an abbreviation that a page is called by is answered with that page (%s)', (locale, text, title) => {
  const { answer } = createAnswering(
    playbook([
      page('notes', 'Notes', { locale, intro: [paragraph(`Write notes on ${title}.`)] }),
      page('bvd', title, { locale, intro: [paragraph('Decks by service.')] }),
    ]),
  );
  const { pages, quotes } = answer({ text, locale, page: null, previous: null });
  expect([pages[0], quotes]).toEqual(['bvd', []]);
});

describe('the initials of a title', () => {
  const startDates = createAnswering(
    playbook([
      page('start-date', 'Engagement Start Date', { intro: [paragraph('When the work begins.')] }),
      page('start-date-faq', 'Engagement Start Date FAQ', { intro: [paragraph('Is it the kickoff?')] }),
      page('closing', 'Engagement Completion Discussion', { intro: [paragraph('How the work ends.')] }),
      page('goodbye', 'Executive Customer Dinner', { intro: [paragraph('The last evening.')] }),
    ]),
  );
  const first = (text: string, locale = 'en') =>
    startDates.answer({ text, locale, page: null, previous: null }).pages[0];

  it('mean its words, in any language', () => {
    expect([first("what's an ESD?"), first('Was ist das ESD?', 'de')]).toEqual(['start-date', 'start-date']);
  });

  it('mean them as part of a longer title, too', () => {
    expect(first('ESD FAQ')).toBe('start-date-faq');
  });

  it('mean nothing where two titles have them for different words', () => {
    expect(first("what's an ECD?")).toBeUndefined();
  });
});
