import { describe, expect, it } from '@jest/globals';
import type { Section } from '../../../src/playbook/page';
import { MOST_OF_SHORT_PAGE } from '../../../src/playbook/shortPage';
import { acmPage } from '../fixtures/page';
import { replyOf, viewIn } from '../fixtures/reply';
import { cards, titlesOf } from '../fixtures/shownReply';

const section = (heading: string, text: string): Section => ({
  kind: 'other',
  heading,
  blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }],
  line: 1,
});

/** The titles of the buttons below the overview of a page with two sections and nothing else. */
function buttonsOf(text: string): unknown[] {
  const sections = [section('Valid Examples', text), section('Invalid Examples', 'None.')];
  const page = { ...acmPage(), sections, steps: [], tasks: [], links: [], nextSteps: [] };
  const source = { page, fallback: null };
  const reply = replyOf(
    { kind: 'overview', source, heading: null, blocks: page.intro },
    { kind: 'page', page: page.id },
  );
  return titlesOf(cards.answer(reply, viewIn('en')));
}

describe('below the overview of a page', () => {
  it('there is a button for each section of a long one', () => {
    expect(buttonsOf('x'.repeat(MOST_OF_SHORT_PAGE))).toEqual(
      expect.arrayContaining(['Valid Examples', 'Invalid Examples']),
    );
  });

  it('there is none for what a short one shows already', () => {
    expect(buttonsOf('Mail was slow.')).not.toEqual(expect.arrayContaining(['Valid Examples']));
  });
});
