import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answering } from '../../src/answering/answering';
import { ownKnowledge } from '../once/content';

const KICKOFF = 'initiate-conduct-customer-kick-off';
const MIGRATION = 'migrate-migration';

let answering: Answering;
beforeAll(async () => {
  answering = (await ownKnowledge()).answering;
});

/** What is shown for a question to our own pages, and of which page. */
function shown(text: string, page: string | null = null) {
  const { answer, pages } = answering.answer({ text, locale: 'en', page, previous: null });
  return [answer.kind, pages[0]];
}

/** What the bars of `docs/answering.md` are for: a question on either side of each. */
describe('a reader gets', () => {
  it.each([
    ['technical assessment', ['overview', 'assess-conduct-technical-assessment']],
    ['technical debt of my car', ['none', undefined]],
    ['how do I move a mailbox of a customer', [expect.stringMatching(/steps|overview/), MIGRATION]],
    ['how do I cook a mailbox', ['none', undefined]],
    ['how do I cook the kickoff', ['none', undefined]],
    [
      'who invites the account team to the kickoff, my boss asks',
      [expect.stringMatching(/roles|steps|overview|section/), KICKOFF],
    ],
  ])('an answer only where enough of the question is on the page: %s', (question, expected) => {
    expect(shown(question)).toEqual(expected);
  });

  it.each([
    ['review', ['overview', 'success-conduct-success-review']],
    ['success', ['overview', 'phase-success']],
  ])('a choice only where no page is surely the right one: %s', (question, expected) => {
    expect(shown(question)).toEqual(expected);
  });

  it.each([
    ['and the objectives?', ['section', KICKOFF]],
    ['and the objectives of the migration?', ['section', MIGRATION]],
    ['what is the capital of France', ['none', undefined]],
  ])(
    'the page of the conversation, unless another one is named or none is meant: %s',
    (question, expected) => {
      expect(shown(question, KICKOFF)).toEqual(expected);
    },
  );

  it.each([
    ['migration', ['overview', MIGRATION]],
    ['execute test migration', ['steps', MIGRATION]],
    ['QuickLeads', ['task', KICKOFF]],
    ['kickoff deck', ['resources', KICKOFF]],
  ])('the part of a page that is named, if one is: %s', (question, expected) => {
    expect(shown(question)).toEqual(expected);
  });

  it('a comparison only of two pages that there are', () => {
    expect(shown('difference between kickoff and migration')).toEqual(['compare', KICKOFF]);
    expect(shown('difference between apples and migration')).not.toContain('compare');
  });

  it.each([
    'migration',
    'who does what in the migration?',
    'objectives of the kickoff',
    'steps of the technical assessment',
  ])('no line of a page for a question that says nothing but what the page is called: %s', (text) => {
    expect(answering.answer({ text, locale: 'en', page: null, previous: null }).quotes).toEqual([]);
  });

  it('a line of it where more is asked', () => {
    const text = 'what do I ask the account team before the kickoff?';
    const { quotes } = answering.answer({ text, locale: 'en', page: null, previous: null });
    expect(quotes[0]?.text).toContain('talk to the Account Team');
  });
});
