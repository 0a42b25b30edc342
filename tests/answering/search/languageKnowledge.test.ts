import { expect, it } from '@jest/globals';
import { withDefaults } from '../../../src/answering/options';
import { learnInSteps } from '../../../src/answering/search/languageKnowledge';
import { page, playbook, section } from '../fixtures';

const options = withDefaults({});
/** Text, number of words, terms, names, abbreviations, words, letters, their postings, and the page itself. */
const STAGES = 9;

/** How often reading a playbook of so many pages pauses for those who ask meanwhile. */
function pausesFor(pages: number): number {
  const all = Array.from({ length: pages }, (_unused, at) =>
    page(`page-${at}`, `Page ${at}`, { sections: [section('overview', 'Overview', `All of ${at}.`)] }),
  );
  return [...learnInSteps(playbook(all), options)].length;
}

it('is learned with a pause after each page in every stage that reads the text of pages', () => {
  expect(pausesFor(30) - pausesFor(10)).toBeGreaterThanOrEqual(STAGES * 20);
});
