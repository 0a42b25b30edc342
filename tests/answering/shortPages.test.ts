import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../src/answering/answering';
import { MOST_OF_SHORT_PAGE } from '../../src/playbook/shortPage';
import { blockText } from '../../src/playbook/text';
import { page, paragraph, playbook, section, step, task } from './fixtures';

const parts = {
  intro: [paragraph('The customer lost confidence in the service.')],
  sections: [
    section('other', 'Valid Examples', 'Mail was slow for a week.'),
    section('other', 'Invalid Examples', 'A printer is broken.'),
    section('refresh', 'Refresh Summary', 'May 2020'),
  ],
};
const short = page('reliability', 'Service Reliability', parts);
const long = page('long', 'Product Capability', {
  intro: [paragraph('A feature is missing.')],
  sections: [section('other', 'Valid Examples', 'x'.repeat(MOST_OF_SHORT_PAGE))],
});
const process = page('process', 'Conduct Kickoff', {
  ...parts,
  steps: [step('Meet', { tasks: [task('1', 'Call')] })],
});
const answering = createAnswering(playbook([short, long, process]));

const overview = (id: string) => {
  const { answer } = answering.show({ kind: 'page', page: id }, 'en');
  return answer.kind === 'overview' ? blockText(answer.blocks) : answer.kind;
};

describe('the overview of a page', () => {
  it('is all that it says, with its headings, where that is little', () => {
    expect(overview('reliability').split('\n')).toEqual([
      'The customer lost confidence in the service.',
      'Valid Examples',
      'Mail was slow for a week.',
      'Invalid Examples',
      'A printer is broken.',
    ]);
  });

  it.each([
    ['long', 'A feature is missing.'],
    ['process', 'The customer lost confidence in the service.'],
  ])('is its beginning where it says more, or has steps (%s)', (id, text) => {
    expect(overview(id)).toBe(text);
  });
});

it('a question about a part of a short page is answered by all of it, and its line on top', () => {
  const { answer, quotes } = answering.answer({
    text: 'is a broken printer an invalid example of service reliability',
    locale: 'en',
    page: null,
    previous: null,
  });
  expect(answer).toMatchObject({ kind: 'overview', source: { page: { id: 'reliability' } } });
  expect(quotes.map(({ text }) => text)).toContain('A printer is broken.');
});
