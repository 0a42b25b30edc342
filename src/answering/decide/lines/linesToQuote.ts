import type { PageId } from '../../../playbook/page';
import type { LineRef } from '../../search/lines/lineIndex';
import type { Situation } from '../situation';
import { linesSaidOn } from './bestLine';

/** Lines with this share of the best one's value are quoted as well. */
export const CLOSE_TO_BEST = 0.6;
/** So many lines are quoted at most. */
export const MOST_LINES = 3;

/**
 * The lines of a page to quote, the best first, at most `most`; none if the best says less than `least` of the question. Where
 * a fact is asked for and none of them says one, the best line that does is the last.
 */
export function linesToQuote(
  page: PageId,
  situation: Situation,
  { least = 0, most = MOST_LINES } = {},
): LineRef[] {
  const { quotable } = linesSaidOn(page, situation);
  const [best] = quotable;
  if (!best || best.found.score < least) return [];
  const chosen = quotable
    .slice(0, most)
    .filter((line) => line === best || (line.value >= best.value * CLOSE_TO_BEST && !line.leadsUp));
  const fact = chosen.some((line) => line.fact > 0) ? undefined : quotable.find((line) => line.fact > 0);
  const all = fact ? [...chosen.slice(0, most - 1), fact] : chosen;
  return all.map(({ ref }) => ref);
}
