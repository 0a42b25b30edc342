import { wordsOf } from '../accessible/walk';
import type { AxeFinding } from './axe';

type Known = { rule: string; isIt(finding: AxeFinding): boolean; reason: string };

/**
 * What axe-core finds in whatever the npm package `adaptivecards` draws, or in the style that Teams gives it, and that no
 * property of a card changes. Each entry is for one rule and for the elements that the reason is about, so that it hides
 * none of ours: we write no HTML, no style and no colour of a link.
 */
export const OF_RENDERER: readonly Known[] = [
  {
    rule: 'focus-order-semantics',
    isIt: ({ html }) => /^<div class="ac-container ac-adap/.test(html),
    reason: 'A card that has `speak` is a stop of the keyboard, and has no role.',
  },
  {
    rule: 'target-size',
    isIt: ({ html }) => /^<input [^>]*type="(?:radio|checkbox)"/.test(html),
    reason: 'The sign of a choice has the size that the browser gives it; its whole label can be pressed.',
  },
  {
    rule: 'color-contrast',
    isIt: ({ html }) => /^<a [^>]*class="ac-anchor/.test(html),
    reason: 'The colour of links is of the style sheet, which has that of the light theme in the dark one.',
  },
  {
    rule: 'link-in-text-block',
    isIt: ({ html }) => /^<a [^>]*class="ac-anchor/.test(html),
    reason: 'The style sheet underlines no links.',
  },
  {
    rule: 'label-content-name-mismatch',
    isIt: ({ written, name }) => wordsOf(name).includes(wordsOf(written)),
    reason:
      'axe-core reads the end of one line and the beginning of the next as one word, as no space is between them.',
  },
];

export function isOfRenderer(finding: AxeFinding): boolean {
  return OF_RENDERER.some((known) => known.rule === finding.rule && known.isIt(finding));
}
