import type { PageId } from '../../playbook/page';
import { isPhaseIndex } from '../../playbook/playbook';
import { shownPage } from '../learned/asking';
import { type Candidate, isTitleAlone } from '../learned/pageScore';
import type { Situation } from './situation';

/** Which page is meant, as far as the ranking tells. */
export type Resolved =
  /** `best` is null when the page is meant because it is shown; `others` are all pages that fit, the best first. */
  | { kind: 'page'; page: PageId; best: Candidate | null; others: readonly PageId[] }
  /** Two that the question names alike. */
  | { kind: 'close'; pages: readonly PageId[] }
  /** None is surely the right one; the closest, the best first. */
  | { kind: 'closest'; pages: readonly PageId[] }
  /** The question names no page, and none is shown. */
  | { kind: 'unnamed' }
  /** It is about something, but not about anything of the playbook. */
  | { kind: 'unknown' };

/** Probabilities: what the playbook answers less likely than this is refused. */
export const LEAST_ANSWERABLE = 0.6;
/** The same for what says a word that is mostly about something else: a story about a customer may have one, too. */
export const LEAST_OUT_OF_DOMAIN = 0.8;
/** A page that is right less likely than this is not the answer, but one of the closest. */
export const LEAST_RIGHT = 0.3;
/** So many are offered as closest. */
const MOST_CLOSE = 3;

/** Which page a question means; `named` when the question says what it is about. */
export function resolvePage(situation: Situation, named: boolean): Resolved {
  const { asked, question, ranked, confidence } = situation;
  const here = question.page !== null && shownPage(situation, question.page) ? question.page : null;
  const others = ranked.map(({ page }) => page);
  if (!named) return here === null ? { kind: 'unnamed' } : { kind: 'page', page: here, best: null, others };
  const [first, second] = ranked;
  const least = asked.outOfDomain ? LEAST_OUT_OF_DOMAIN : LEAST_ANSWERABLE;
  if (!first || confidence.answerable < least) return { kind: 'unknown' };
  if (isTitleAlone(first, situation)) return { kind: 'page', page: first.page, best: first, others };
  if (second && areBothNamed(first, second)) return { kind: 'close', pages: others.slice(0, MOST_CLOSE) };
  if (confidence.right < LEAST_RIGHT) return { kind: 'closest', pages: others.slice(0, MOST_CLOSE) };
  return { kind: 'page', page: first.page, best: first, others };
}

/** In log odds, how much likelier the first of two may be for the question to mean either. */
export const ABOUT_AS_LIKELY = 1;
const ALL_NAMED = 0.9;
const CLEARLY_TITLED = 0.8;

/** Whether all that a question says stands in two titles, and is not much of either: "success". */
function areBothNamed(first: Candidate, second: Candidate): boolean {
  return (
    first.score - second.score < ABOUT_AS_LIKELY &&
    [first, second].every(({ evidence }) => evidence.named >= ALL_NAMED && evidence.title < CLEARLY_TITLED)
  );
}

/** So much of a title has to be said for a question to name it. */
const ALL_OF_TITLE = 0.9;

/** Whether a question says the whole title of a process, which may also be the name of a phase. */
export function namesProcess({ ranked }: Situation): boolean {
  return ranked.some(({ evidence, page }) => evidence.whole >= ALL_OF_TITLE && !isPhaseIndex(page));
}
