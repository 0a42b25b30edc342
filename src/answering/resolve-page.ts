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
/** A question with so much of a title in it may have more words that the page does not know. */
const WHOLE_TITLE = 0.55;
const LEAST_COVERAGE_OF_TITLED = 0.45;
const TOUCHED = 0.4;
const LEAST_COVERAGE_OF_TEXT = 0.7;
const LEAST_EVIDENCE = 1;
const LEAST_TOGETHER = 0.5;
const NAMED = 0.5;
const CLEARLY_TITLED = 0.8;

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
      const fits = !sure || (page !== undefined && hasWhatIsAsked(page, intent));
      const factor = (fits ? 1 : LACKS_WHAT_IS_ASKED) * (candidate.page === here ? IN_CONVERSATION : 1);
      return { ...candidate, score: candidate.score * factor };
    })
    .sort(byScore);
  const [first, second] = ranked.filter(isGood);
  if (!first) {
    return here !== null && sure
      ? { kind: 'page', page: here, best: null, ranked }
      : { kind: 'unknown', ranked };
  }
  if (second && mayBeMeant(first) && mayBeMeant(second) && second.score >= first.score * CLOSE) {
    const close = ranked.filter(
      (candidate) => mayBeMeant(candidate) && candidate.score >= first.score * CLOSE,
    );
    return { kind: 'close', pages: close.slice(0, 5), ranked };
  }
  return { kind: 'page', page: first.page, best: first, ranked };
}

/** A question that only words in the text fit has one best answer; one that names pages may mean several. */
function mayBeMeant(candidate: Candidate): boolean {
  return candidate.named >= NAMED && candidate.title < CLEARLY_TITLED;
}

/**
 * Good enough to answer from. A page whose title the question touches needs half of the question, less when the title
 * is in it as a whole. One that only has the words somewhere in its text needs most of them, near each other, and more than one
 * common word: nearly every page says "employees" somewhere.
 */
export function isGood({ coverage, score, title, whole, evidence, passage }: Candidate): boolean {
  if (score < LEAST_SCORE) return false;
  if (whole >= WHOLE_TITLE) return coverage >= LEAST_COVERAGE_OF_TITLED;
  if (title >= TOUCHED) return coverage >= LEAST_COVERAGE;
  const together = (passage?.coverage ?? 0) >= LEAST_TOGETHER;
  return together && coverage >= LEAST_COVERAGE_OF_TEXT && evidence >= LEAST_EVIDENCE;
}
