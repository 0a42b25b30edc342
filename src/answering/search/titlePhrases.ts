import type { Page, PageId } from '../../playbook/page';
import { fold } from '../text/normalise';
import { PhraseMatcher } from '../text/phraseMatcher';
import { isCharacter, tokensOf } from '../text/tokens';
import type { Lexicon } from '../vocabulary/lexicon';

/** The titles of more than one word (stop words aside), to find them as a whole in a question; the value is the page. */
export function titlePhrases(pages: readonly Page[], { stem, stopWords }: Lexicon): PhraseMatcher<PageId> {
  const titles = new PhraseMatcher<PageId>();
  for (const { id, title } of pages) {
    const tokens = tokensOf(fold(title));
    if (tokens.filter((token) => !stopWords.has(token)).length > 1) titles.add(tokens.map(stem), id);
  }
  return titles;
}

/** In words: two initials stand for too many things, and nobody shortens six. */
const FEWEST = 3;
const MOST = 5;

/**
 * What people shorten titles to, with the words that it stands for: "esd" is "engagement start date", also in the title
 * "Engagement Start Date FAQ". Initials that stand for different words in two titles are none.
 */
export function titleInitials(
  pages: readonly Page[],
  { stopWords }: Pick<Lexicon, 'stopWords'>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const unclear = new Set<string>();
  for (const { title } of pages) {
    const words = tokensOf(fold(title)).filter((token) => !stopWords.has(token) && !isCharacter(token));
    for (const run of runsOf(words)) {
      const initials = run.map((word) => word.charAt(0)).join('');
      const known = found.get(initials);
      if (known && known.join(' ') !== run.join(' ')) unclear.add(initials);
      found.set(initials, run);
    }
  }
  for (const initials of unclear) found.delete(initials);
  return found;
}

function runsOf(words: readonly string[]): string[][] {
  return words.flatMap((_, from) =>
    Array.from({ length: MOST - FEWEST + 1 }, (_unused, more) =>
      words.slice(from, from + FEWEST + more),
    ).filter((run, more) => run.length === FEWEST + more),
  );
}
