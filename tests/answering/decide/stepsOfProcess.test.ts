import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { page, paragraph, playbook, step } from '../fixtures';

const migration = page('migration', 'Migration', {
  steps: [
    step('Execute Test Migration', { blocks: [paragraph('Move a few mailboxes in the process.')] }),
    step('Manage Velocity Migration', { blocks: [paragraph('The migration process moves the rest.')] }),
    step('Clean up', { blocks: [paragraph('Remove the old servers.')] }),
  ],
});
const german = page('migration', 'Migration', {
  locale: 'de',
  steps: [
    step('Testmigration', { blocks: [paragraph('Einige Postfächer.')] }),
    step('Verwalten der Migration', {
      blocks: [paragraph('Der Prozess der Migration verschiebt den Rest.')],
    }),
  ],
});
const answering = createAnswering(playbook([migration, german]));
const chosen = (text: string, locale = 'en') => {
  const { answer } = answering.answer({ text, locale, page: null, previous: null });
  return answer.kind === 'steps' ? answer.chosen : answer.kind;
};

describe('who asks for the steps of a process', () => {
  it.each([
    ['en', 'steps of the migration'],
    ['en', 'steps of the migration process'],
    ['de', 'Welche Schritte hat der Prozess Migration?'],
  ])('gets all of them, whichever step says the words of its title (%s: %s)', (locale, text) => {
    expect(chosen(text, locale)).toBeNull();
  });

  it.each([
    ['how do I execute the test of the migration', 0],
    ['how do I clean up the old servers after the migration', 2],
  ])('gets the one that is named beside it: %s', (text, index) => {
    expect(chosen(text)).toBe(index);
  });
});
