import type { Page, PageId } from '../../playbook/page';
import { fold } from '../text/normalise';
import { PhraseMatcher } from '../text/phraseMatcher';
import { tokensOf } from '../text/tokens';
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
