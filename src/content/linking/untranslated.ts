import type { Page } from '../../playbook/page';
import { type Block, blockText } from '../../playbook/text';

/** In characters. Shorter texts may be equal in two languages, because they contain only names and titles of links. */
const FEWEST_CHARACTERS = 200;
/** Enough to know a language by. */
const MOST_CHARACTERS = 800;
/** So much of a copy are words that the original has. A translation shares names and numbers with it, less than half. */
const LEAST_SHARED = 0.75;
const BETWEEN_WORDS = /[\s.,;:!?()"]+/;

/** Finds out whether a page is in the language of `source`, the page that it should be a translation of. */
export function createCopyFinder(): (page: Page, source: Page) => boolean {
  const known = new WeakMap<Page, ReadonlySet<string>>();
  return (page, source) => {
    const text = textOf(page, MOST_CHARACTERS);
    if (text.length < FEWEST_CHARACTERS) return false;
    const original = known.get(source) ?? new Set(wordsOf(textOf(source, Number.POSITIVE_INFINITY)));
    known.set(source, original);
    let [all, shared] = [0, 0];
    for (const word of wordsOf(text)) {
      all += word.length;
      if (original.has(word)) shared += word.length;
    }
    return shared >= LEAST_SHARED * all;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(BETWEEN_WORDS);
}

/**
 * The beginning of the visible text, at least `least` characters. Without headings and the refresh summary, which are
 * often translated even if the rest is not.
 */
function textOf({ intro, sections, steps }: Page, least: number): string {
  const told = sections.filter(({ kind }) => kind !== 'refresh').map(({ blocks }) => blocks);
  let text = '';
  for (const blocks of [intro, ...told, ...steps.map(({ blocks }): Block[] => blocks)]) {
    if (text.length >= least) break;
    text += `${blockText(blocks).trim()}\n`;
  }
  return text;
}
