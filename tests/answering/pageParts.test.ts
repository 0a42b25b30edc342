import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../src/answering/answering';
import { PAGE_PARTS } from '../../src/answering/pageParts';
import { link, page, playbook, section } from './fixtures';

const home = link('Home', 'https://contoso.com', { section: 'refresh' });
const notes = page('risk-notes', 'Risk Notes', {
  sections: [section('other', 'Fields', 'The risk field of the slide takes 512 characters.')],
  links: [home],
});
const kickoff = page('kickoff', 'Kickoff', { links: [link('Kickoff Deck', 'https://aka.ms/deck'), home] });
const answering = createAnswering(playbook([notes, kickoff]));

describe('a page whose only link leads home', () => {
  it('has no links to offer', () => {
    expect([notes, kickoff].map((own) => PAGE_PARTS.resources.isOn(own))).toEqual([false, true]);
  });

  it('answers with what it says, whatever word for a link the question has', () => {
    const { answer, quotes } = answering.answer({
      text: 'how long may the risk field of the slide be',
      locale: 'en',
      page: null,
      previous: null,
    });
    expect(answer.kind).not.toBe('resources');
    expect(quotes.map(({ text }) => text)).toEqual(['The risk field of the slide takes 512 characters.']);
  });
});
