import { describe, expect, it } from '@jest/globals';
import { type Answering, createAnswering } from '../../src/answering/answering';
import { page, paragraph, playbook, section } from './fixtures';

const notes = page('status-notes', 'Status Notes', {
  sections: [
    { ...section('overview', 'Overview', 'Status notes tell how a customer does.') },
    {
      ...section('other', 'Writing', ''),
      blocks: [
        paragraph('A status note is written by the manager of the customer.'),
        paragraph('A status note has a violin signature.'),
        paragraph(`A status note names a customer. ${'It says what has been agreed. '.repeat(20)}`),
      ],
    },
    {
      ...section('other', 'Deadlines', ''),
      blocks: [paragraph('Every status note is due on Friday, violin signature included.')],
    },
  ],
});
const other = page('migration', 'Migration', {
  sections: [section('overview', 'Overview', 'Moves mailboxes of a customer.')],
});
const answering: Answering = createAnswering(playbook([notes, other]));

function quotedFor(text: string) {
  return answering
    .answer({ text, locale: 'en', page: null, previous: null })
    .quotes.map((quote) => quote.text);
}

describe('above the part of a page stands', () => {
  it('the line that says what the others do not', () => {
    expect(quotedFor('status note friday')).toEqual([
      'Every status note is due on Friday, violin signature included.',
    ]);
  });

  it('a second line, of another part, that says about as much', () => {
    expect(quotedFor('violin signature of the status note').sort()).toEqual([
      'A status note has a violin signature.',
      'Every status note is due on Friday, violin signature included.',
    ]);
  });

  it('no line that only says what the whole page is about', () => {
    expect(quotedFor('status note with a violin signature').join()).not.toContain('manager');
  });
});
