import type { PageId } from '../../playbook/page';
import { type Asking, shownPage } from '../learned/asking';
import { type LineRef, TEXT_KINDS } from '../search/lines';
import type { PassageRef } from '../search/pageText';
import { weightedTerms } from '../search/terms/weightedTerms';

/** A line that says something of a question; see `Lines` for its score. */
export type FoundLine = { ref: PassageRef; line: number; score: number };

/** In the language that a page will be shown in, the line of it that says most of a question, of some kinds of parts. */
export function bestLine(
  id: PageId,
  asking: Asking,
  kinds: readonly PassageRef['kind'][],
): FoundLine | undefined {
  const locale = shownPage(asking, id)?.locale;
  const index = asking.readers.find((reader) => reader.lexicon.locale === locale)?.index;
  const own = index?.list.findIndex(({ page }) => page.id === id) ?? -1;
  if (!index || own < 0) return undefined;
  const scores = index.lines.scores(weightedTerms(asking.asked.allWords, index, asking.readers));
  let best: FoundLine | undefined;
  index.lines.places.forEach(({ page, ref, line }, at) => {
    const score = scores[at] ?? 0;
    if (page === own && score > (best?.score ?? 0) && kinds.includes(ref.kind)) best = { ref, line, score };
  });
  return best;
}

/** The line to quote on top of an answer, if one says at least `least` of the question. */
export function lineToQuote(id: PageId, asking: Asking, least = 0): LineRef | null {
  const found = bestLine(id, asking, TEXT_KINDS);
  if (found && found.score < least) return null;
  const kind = TEXT_KINDS.find((name) => name === found?.ref.kind);
  return found && kind ? { kind, index: found.ref.index, line: found.line } : null;
}
