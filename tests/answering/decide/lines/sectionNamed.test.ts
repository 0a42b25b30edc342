import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../../src/answering/answering';
import { MOST_OF_SHORT_PAGE } from '../../../../src/playbook/shortPage';
import { page, paragraph, playbook, section } from '../../fixtures';

const long = paragraph(
  'Many words about the portal, its access and the expert. '.repeat(MOST_OF_SHORT_PAGE / 50),
);
const experts = page('experts', 'Request an Expert', {
  intro: [paragraph('Experts help.')],
  sections: [
    { ...section('other', 'Roles of an expert', ''), blocks: [long] },
    section('other', 'Get access to the portal', 'Press the green button. Wait for the mail.'),
    section('other', 'Location', 'Notes are in the third tab.'),
  ],
});
const { answer } = createAnswering(playbook([experts]));
const headingOf = (text: string) => {
  const { answer: shown } = answer({ text, locale: 'en', page: 'experts', previous: null });
  return shown.kind === 'section' ? shown.heading : shown.kind;
};

describe('a section whose heading the question says', () => {
  it.each([
    ['how do I get access to the portal', 'Get access to the portal'],
    ['and the location?', 'Location'],
  ])('is shown, whichever line has more of its words: %s', (text, heading) => {
    expect(headingOf(text)).toBe(heading);
  });

  it('is not meant by a long question that has its words among many others', () => {
    expect(
      headingOf(
        'the customer and his expert talk about roles, mail, plans and location of the archive in the cloud',
      ),
    ).not.toBe('Location');
  });
});
