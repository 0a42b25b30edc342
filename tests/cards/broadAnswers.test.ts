import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/answering/answer';
import type { Answering } from '../../src/answering/answering';
import { NO_FILTER, type Topic } from '../../src/answering/topic';
import { type Card, MAX_BUTTONS, MAX_CARD_UNITS } from '../../src/cards/card/card';
import { cardText } from '../../src/cards/card/cardText';
import type { RefreshEntry } from '../../src/playbook/page';
import { ownKnowledge } from '../once/content';
import { cards, texts } from '../once/parts';
import { acmPage, bullets, task, text } from './fixtures/page';
import { cardActionOf } from './fixtures/pressed';
import { replyOf, viewIn } from './fixtures/reply';
import { actionsOf, buttonsOf, complaintsAbout, unitsOf } from './fixtures/validate';

const KICKOFF = 'initiate-conduct-customer-kick-off';

const EVERY_FILTER: Topic = {
  kind: 'all-tasks',
  filter: {
    requirement: 'mandatory',
    roles: ['fm', 'mvm'],
    services: ['exchange', 'sharepoint'],
    not: { roles: ['fe'], services: ['teams', 'yammer'] },
  },
  phase: 'assess',
};

const TOPICS: readonly Topic[] = [
  EVERY_FILTER,
  { kind: 'tasks', page: KICKOFF, filter: EVERY_FILTER.filter },
  { kind: 'compare', pages: [KICKOFF, 'migrate-migration'] },
  { kind: 'compare', pages: ['phase-assess', 'index'] },
  { kind: 'changes', page: null },
  { kind: 'changes', page: KICKOFF },
  { kind: 'duties', role: 'fm', phase: null },
  { kind: 'duties', role: 'fe', phase: 'success' },
  { kind: 'around', page: KICKOFF },
  { kind: 'around', page: 'phase-migrate' },
  { kind: 'around', page: 'index' },
];

function partsOf(reply: Reply, locale = 'en'): Card[] {
  const count = cards.parts(reply, viewIn(locale));
  return Array.from({ length: count }, (_, part) => cards.answer(reply, viewIn(locale, { part })));
}

function topicsBehind(all: readonly Card[]): Topic[] {
  const actions = all.flatMap(({ content }) => actionsOf(content)).map(({ data }) => cardActionOf(data));
  return actions.flatMap((action) => (action?.verb === 'show' ? [action.topic] : []));
}

describe('cards of more than one part of a page', () => {
  let answering: Answering;

  beforeAll(async () => {
    answering = (await ownKnowledge()).answering;
  });

  describe.each(texts.locales)('in %s', (locale) => {
    it.each(TOPICS)('keep to the limits of Teams and are valid: $kind', (topic) => {
      for (const { content, summary } of partsOf(answering.show(topic, locale), locale)) {
        expect(complaintsAbout(content)).toEqual([]);
        expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
        expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
        expect(`${JSON.stringify(content)} ${summary}`).not.toMatch(/undefined|\{\{|\$\{/);
      }
    });
  });

  it('have a chip for each filter, on one part or another, that leads to the list without it', () => {
    const { filter } = EVERY_FILTER;
    const lists = topicsBehind(partsOf(answering.show(EVERY_FILTER, 'en'))).filter(
      ({ kind }) => kind === 'all-tasks',
    );
    const without = (change: object) => ({ ...EVERY_FILTER, filter: { ...filter, ...change } });
    for (const list of [
      without({ requirement: null }),
      without({ roles: ['mvm'] }),
      without({ services: ['exchange'] }),
      without({ not: { roles: [], services: ['teams', 'yammer'] } }),
      without({ not: { roles: ['fe'], services: ['yammer'] } }),
      { ...EVERY_FILTER, phase: null },
    ]) {
      expect(lists).toContainEqual(list);
    }
  });

  it('have the number of tasks as their title', () => {
    const [card] = partsOf(answering.show({ kind: 'tasks', page: KICKOFF, filter: NO_FILTER }, 'en'));
    expect(card && cardText(card).split('\n')[1]).toMatch(/^\d+ tasks$/);
  });

  it('show all changes over their parts, and each leads to those of its page', () => {
    const reply = answering.show({ kind: 'changes', page: null }, 'en');
    const changes = reply.answer.kind === 'changes' ? reply.answer.changes : [];
    const shown = partsOf(reply);
    expect(shown.length).toBeGreaterThan(1);
    expect(cardText(shown[0] ?? cards.languages(viewIn('en'), ['en']))).toContain(
      `${changes.length} changes`,
    );
    const leading = topicsBehind(shown);
    for (const { page } of changes) expect(leading).toContainEqual({ kind: 'changes', page: page.page });
  });
});

describe('a comparison with a page of another language', () => {
  it('names that language', () => {
    const [de, en] = [null, 'en'].map((fallback) => ({
      source: { page: acmPage(), fallback },
      parts: { objectives: [], inputs: [], outputs: [] },
      roles: [],
      tasks: { mandatory: 1, optional: 0, unknown: 0 },
      nextSteps: [],
    }));
    if (!de || !en) throw new Error('Two pages were made');
    const card = cards.answer(replyOf({ kind: 'compare', pages: [de, en] }), viewIn('de'));
    expect(cardText(card)).toMatch(/Assess\n[^·]*Assess · Englisch/);
  });
});

describe('what authors may write', () => {
  const long = 'A sentence of *some* length [that] repeats itself. '.repeat(100);
  const page = acmPage({
    refresh: [long, '', 'a | b'].map((what): RefreshEntry => ({ date: '2020-13-40', who: long, what })),
  });
  const source = { page, fallback: null };
  const choice = { page: page.id, title: long, phase: null, topic: { kind: 'page', page: page.id } as const };
  const side = {
    source,
    parts: { objectives: [bullets(...Array.from({ length: 60 }, () => long))], inputs: [], outputs: [] },
    roles: [{ key: 'fm', label: long }],
    tasks: { mandatory: 1, optional: 0, unknown: 2 },
    nextSteps: [{ inlines: [text(long)], pages: [] }],
  };

  it.each([
    ['a comparison', replyOf({ kind: 'compare', pages: [side, side] })],
    [
      'changes',
      replyOf({
        kind: 'changes',
        source: null,
        changes: page.refresh.map((entry) => ({ ...entry, page: choice })),
      }),
    ],
    [
      'duties',
      replyOf({
        kind: 'duties',
        role: { key: 'fm', label: long },
        phase: null,
        processes: [{ source, steps: [long], tasks: [task('1', long)] }],
      }),
    ],
    ['before and after', replyOf({ kind: 'around', source, before: [choice], after: [] })],
  ])('is valid and fits: %s', (_name, reply) => {
    for (const { content } of partsOf(reply)) {
      expect(complaintsAbout(content)).toEqual([]);
      expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
    }
  });
});
