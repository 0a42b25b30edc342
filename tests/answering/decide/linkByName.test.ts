import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { link, page, playbook, section } from '../fixtures';

const kickoff = page('kick-off', 'Conduct Customer Kickoff', {
  sections: [
    section('inputs', 'Key Inputs', 'The account team and a signed contract.'),
    section('objectives', 'Objectives', 'Agree on the scope of the engagement.'),
  ],
  links: [
    link('Adoption Prerequisites Handout', 'https://example.com/handout'),
    link('Telephony Readiness Kit', 'https://example.com/telephony'),
    link('Migration Objectives Overview', 'migration.md'),
    link('Migration Checklist', 'https://example.com/checklist'),
    link('Guide to the New Intranet Portal', 'https://example.com/portal'),
    link('Seating Plan Deck (with versions in other languages)', 'https://example.com/seating'),
  ],
});
const migration = page('migration', 'Migration', {
  sections: [
    section('inputs', 'Key Inputs', 'A questionnaire.'),
    section('objectives', 'Objectives', 'Move the mailboxes.'),
  ],
});
const answering = createAnswering(playbook([kickoff, migration]));
const ask = (text: string, shown: string | null = null) =>
  answering.answer({ text, locale: 'en', page: shown, previous: null });

describe('a link that is called by its name', () => {
  it.each([
    ['adoption prerequisites handout', 'the name, with a word for inputs in it'],
    ['the handout on prerequisites for adoption', 'the words of the name in another order'],
    ['link to the inputs of adoption, the prerequisites one', 'a word that wants a link beside others'],
    ['who has the link to the telephony readiness kit', 'a word that asks for somebody'],
    ['telephony readiness kit', 'a name without such a word'],
    ['seating plan deck', 'the name without the remark in brackets after it'],
    ['have you got that telephony readiness kit as a tarball', 'the whole name and words that no page has'],
  ])('%s: %s', (text) => {
    expect(ask(text)).toMatchObject({
      intent: 'resources',
      topic: { kind: 'resources', page: 'kick-off' },
    });
  });

  it.each(['migration checklist', 'link to the migration checklist', 'migration checklist download'])(
    '%s: a word that asks for links is part of the name, though all others are those of a title',
    (text) => {
      expect(ask(text)).toMatchObject({
        intent: 'resources',
        topic: { kind: 'resources', page: 'kick-off' },
      });
    },
  );

  it.each(['links of the migration', 'all resources for the migration'])(
    'is not meant by "%s", which names a page',
    (text) => {
      expect(ask(text)).toMatchObject({ topic: { page: 'migration' } });
    },
  );

  it.each([
    ['prerequisites of the migration', 'inputs', 'asks for a part of a page'],
    ['objectives of the migration', 'objectives', 'names a page, whatever a link to it is called'],
  ])('is not meant by "%s"', (text, intent) => {
    expect(ask(text)).toMatchObject({ intent, topic: { page: 'migration' } });
  });

  it('is not meant by a word that asks for a part of the page shown', () => {
    expect(ask('and the prerequisites?', 'kick-off')).toMatchObject({ intent: 'inputs' });
  });
});
