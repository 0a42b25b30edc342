import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';
import { findPage, type Playbook } from '../playbook/playbook';
import type { Intent } from './answer';
import { hasWhatIsAsked } from './fits';
import { byScore, type Candidate } from './rank';

/** What the ranking says about which page is meant. */
export type Resolved =
  | { kind: 'page'; page: PageId; best: Candidate | null; ranked: readonly Candidate[] }
  | { kind: 'close'; pages: readonly Candidate[]; ranked: readonly Candidate[] }
  /** The question names no page: there is nothing in it to look for. */
  | { kind: 'unnamed' }
  | { kind: 'unknown'; ranked: readonly Candidate[] };

/** A page that lacks what is asked for has to fit this much better. */
const LACKS_WHAT_IS_ASKED = 0.72;
/** The page of the conversation is the one meant unless another fits this much better. */
const IN_CONVERSATION = 1.3;
const CLOSE = 0.985;
export const LEAST_COVERAGE = 0.5;
const LEAST_SCORE = 0.33;

export function resolvePage(
  candidates: readonly Candidate[],
  intent: Intent,
  sure: boolean,
  named: boolean,
  conversation: PageId | null,
  playbook: Playbook,
  locale: Locale,
): Resolved {
  const here = conversation !== null && findPage(playbook, conversation, locale) ? conversation : null;
  if (!named)
    return here === null ? { kind: 'unnamed' } : { kind: 'page', page: here, best: null, ranked: candidates };
  const ranked = candidates
    .map((candidate) => {
      const page = findPage(playbook, candidate.page, locale)?.page;
      const fits = page !== undefined && hasWhatIsAsked(page, intent);
      const factor = (fits ? 1 : LACKS_WHAT_IS_ASKED) * (candidate.page === here ? IN_CONVERSATION : 1);
      return { ...candidate, score: candidate.score * factor };
    })
    .sort(byScore);
  const [first, second] = ranked;
  if (!first || !isGood(first)) {
    return here !== null && sure
      ? { kind: 'page', page: here, best: null, ranked }
      : { kind: 'unknown', ranked };
  }
  if (second && isGood(second) && first.title < 0.6 && second.score >= first.score * CLOSE) {
    const close = ranked.filter((candidate) => isGood(candidate) && candidate.score >= first.score * CLOSE);
    return { kind: 'close', pages: close.slice(0, 5), ranked };
  }
  return { kind: 'page', page: first.page, best: first, ranked };
}

/** Good enough to answer from. */
export function isGood(candidate: Candidate): boolean {
  return candidate.coverage >= LEAST_COVERAGE && candidate.score >= LEAST_SCORE;
}
