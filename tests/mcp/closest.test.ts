import { expect, it } from '@jest/globals';
import type { Reply } from '../../src/answering/answer';
import { ownKnowledge } from '../once/content';
import { called } from './called';
import { connected, partsOf } from './connected';

const KICK_OFF = 'initiate-conduct-customer-kick-off';

it('where nothing fits surely, an agent gets the closest pages with the lines that fit best', async () => {
  const { playbook, answering } = await ownKnowledge();
  const choice = (page: string, text: string) => ({
    page,
    title: page,
    phase: null,
    topic: { kind: 'page', page } as const,
    quotes: [{ heading: 'Objectives', text, blocks: [] }],
  });
  const choices = [choice(KICK_OFF, 'Separate goals.'), choice('migrate-migration', 'Move the data.')];
  const reply: Reply = {
    answer: { kind: 'choices', choices },
    quotes: [],
    confidence: 0.4,
    intent: 'search',
    pages: [KICK_OFF, 'migrate-migration'],
    topic: null,
    spoken: null,
  };
  const client = await connected(
    partsOf(() => ({ playbook, answering: { ...answering, answer: () => reply } })),
  );
  const { fields } = await called(client, 'ask', { question: 'goals' });
  expect(fields).toMatchObject({
    answered: false,
    kind: 'choices',
    confidence: 0.4,
    closest: [
      {
        page: KICK_OFF,
        title: 'Conduct Customer Kickoff',
        phase: 'initiate',
        heading: 'Objectives',
        passage: 'Separate goals.',
        locale: 'en',
        uri: `playbook://en/${KICK_OFF}`,
      },
      { page: 'migrate-migration', passage: 'Move the data.' },
    ],
  });
});

it('in a language without the page, its words are in another one, which the answer says', async () => {
  const { playbook, answering } = await ownKnowledge();
  const pages = new Map(playbook.pages).set('de', new Map([...(playbook.pages.get('de') ?? [])].slice(0, 1)));
  const client = await connected(partsOf(() => ({ playbook: { ...playbook, pages }, answering })));
  const { fields } = await called(client, 'page', { page: 'migrate-migration', locale: 'de' });
  expect(fields).toMatchObject({
    locale: 'de',
    fallback: 'en',
    sources: [{ locale: 'en', uri: 'playbook://en/migrate-migration' }],
  });
});
