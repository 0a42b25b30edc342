import type { PageId } from '../../playbook/page';
import { isPhaseIndex } from '../../playbook/playbook';
import { byScore, type Candidate } from '../search/rank';
import type { Intent } from '../topic';
import { hasWhatIsAsked } from './hasWhatIsAsked';
import { type Situation, shownPage } from './situation';

/** Which page is meant, as far as the ranking tells. */
export type Resolved =
  /** `best` is null when the page is meant because it is shown; `others` are all pages that fit, the best first. */
  | { kind: 'page'; page: PageId; best: Candidate | null; others: readonly PageId[] }
  /** Two or more pages fit about equally well. */
  | { kind: 'close'; pages: readonly PageId[] }
  /** The question names no page, and none is shown. */
  | { kind: 'unnamed' }
  /** It is about something, but no page is good enough. */
  | { kind: 'unknown' };

/** Times the score of a page that lacks what is asked for. */
export const LACKS_WHAT_IS_ASKED = 0.72;
/** Times the score of the page of the conversation. */
export const IN_CONVERSATION = 1.3;
/** Pages with this share of the best score or more are about as good. */
export const CLOSE = 0.985;
/** Times the score of a page whose title is all that is said, for a question for links: others may have more of them. */
export const EXACTLY_TITLED = 1.25;
/** The same where most of the title is said, and nothing else. */
export const WELL_TITLED = 1.15;
/** Times the score of a page whose title is said word for word: others may have its words, too, or more of them in the text. */
const SAID_AS_IT_STANDS = 1.25;
/** A good page with less than this share of the best score gives way to the best page, good or not. */
export const MUCH_LIKELIER = 0.8;
/** Times the score of a page without an overview, for a question what something is. */
export const NO_OVERVIEW = 0.85;
/**
 * A question that is about something stays on the page of the conversation only if some page covers this share of it:
 * "what will the weather be" is not about the page that happens to be shown.
 */
export const LEAST_COVERAGE_TO_STAY = 0.2;
/** With no more content words than this, a question for a part of a page is about the page shown. */
export const FEW_WORDS = 1;
/** No page with a lower score is good. */
export const LEAST_SCORE = 0.33;

/** See `isGood` for these. */
export const LEAST_COVERAGE = 0.5;
export const WHOLE_TITLE = 0.55;
export const LEAST_COVERAGE_OF_TITLED = 0.45;
export const TOUCHED = 0.4;
export const LEAST_COVERAGE_OF_TEXT = 0.7;
export const LEAST_EVIDENCE = 1;
/** With this much evidence, the words need not stand together in one passage. */
export const MUCH_EVIDENCE = 1.5;
export const LEAST_TOGETHER = 0.5;
/** Questions for tasks, outputs or a status are about a playbook: they need only this share of the coverage. */
export const ASKED_IN_OUR_WORDS = 0.75;
/** Intents that questions about anything have: "how do I", "what is". */
const ASKED_OF_ANYTHING: readonly Intent[] = ['steps', 'overview'];
/** Where the question says all of a title, and asks for something of a playbook: the rest of it may be a story. */
export const LEAST_COVERAGE_OF_NAMED = 0.15;
export const ALL_OF_TITLE = 0.9;
export const ALL_NAMED = 0.9;
export const NAMED = 0.5;
export const CLEARLY_TITLED = 0.8;

/** Which page a question means; `named` when the question says what it is about. */
export function resolvePage(situation: Situation, named: boolean): Resolved {
  const { asked, question } = situation;
  const here = question.page !== null && shownPage(situation, question.page) ? question.page : null;
  const favoured = namesAnother(situation.ranked, here) ? null : here;
  const ranked = situation.ranked
    .map((candidate) => ({
      ...candidate,
      score: candidate.score * likelihood(candidate, favoured, situation),
    }))
    .sort(byScore);
  const others = ranked.map(({ page }) => page);
  const stay: Resolved =
    here === null ? { kind: 'unnamed' } : { kind: 'page', page: here, best: null, others };
  if (!named) return stay;
  const ours = asked.sure && !ASKED_OF_ANYTHING.includes(asked.intent);
  const good = ranked.filter((candidate) => isGood(candidate, ours));
  const [best, second] = good;
  const [likeliest] = ranked;
  if (!best || !likeliest) {
    const ofPlaybook = ranked.some(({ coverage }) => coverage >= LEAST_COVERAGE_TO_STAY);
    const follows = ours && asked.contentWords <= FEW_WORDS;
    return here !== null && asked.sure && (ofPlaybook || follows) && !asked.outOfDomain
      ? stay
      : { kind: 'unknown' };
  }
  if (
    here !== null &&
    ours &&
    !asked.outOfDomain &&
    best.page !== here &&
    isPassingWord(best, asked.contentWords) &&
    hasPart(situation, here)
  )
    return stay;
  // When a page is good enough, one with a much higher score is so, too.
  const first = best.score < likeliest.score * MUCH_LIKELIER ? likeliest : best;
  if (second && mayBeMeant(first) && mayBeMeant(second) && second.score >= first.score * CLOSE) {
    const close = good.filter((candidate) => mayBeMeant(candidate) && candidate.score >= first.score * CLOSE);
    return { kind: 'close', pages: close.map(({ page }) => page) };
  }
  return { kind: 'page', page: first.page, best: first, others };
}

/** Whether a question says the whole title of a process, which may also be the name of a phase. */
export function namesProcess({ ranked }: Situation): boolean {
  return ranked.some(({ whole, page }) => whole >= ALL_OF_TITLE && !isPhaseIndex(page));
}

/** Whether a page has hardly more of the question than one word, which may stand on other pages as well. */
function isPassingWord({ title, whole, evidence }: Candidate, contentWords: number): boolean {
  return title < TOUCHED && whole < WHOLE_TITLE && contentWords <= FEW_WORDS && evidence < MUCH_EVIDENCE;
}

/** Whether a page has what the question asks for. */
function hasPart(situation: Situation, id: PageId): boolean {
  const page = shownPage(situation, id);
  return page !== undefined && hasWhatIsAsked(page, situation.asked.intent);
}

/** Whether the question names another page than the one shown, by a title that fits better. */
function namesAnother(ranked: readonly Candidate[], here: PageId | null): boolean {
  const shown = ranked.find(({ page }) => page === here);
  return ranked.some(
    (candidate) =>
      candidate.page !== here &&
      (candidate.whole >= ALL_OF_TITLE || isNamed(candidate)) &&
      candidate.title > (shown?.title ?? 0),
  );
}

/** Whether nearly all of the question stands in the title, and makes up most of it. */
function isNamed({ named, whole }: Pick<Candidate, 'named' | 'whole'>): boolean {
  return named >= ALL_NAMED && whole >= WHOLE_TITLE;
}

/** The factor for a page's score by what it has of what is asked for, its title, and the conversation. */
function likelihood(
  { page, title, named, whole }: Candidate,
  here: PageId | null,
  situation: Situation,
): number {
  const { intent, sure, saidPages } = situation.asked;
  const said = named >= ALL_NAMED && saidPages.includes(page) ? SAID_AS_IT_STANDS : 1;
  const shown = shownPage(situation, page);
  const fits = !sure || (shown !== undefined && hasWhatIsAsked(shown, intent));
  const glance = sure && intent === 'overview' && !shown?.sections.some(({ kind }) => kind === 'overview');
  const asked = fits ? (glance ? NO_OVERVIEW : 1) : LACKS_WHAT_IS_ASKED;
  const titled =
    intent !== 'resources'
      ? 1
      : title >= ALL_OF_TITLE
        ? EXACTLY_TITLED
        : isNamed({ named, whole })
          ? WELL_TITLED
          : 1;
  return asked * Math.max(titled, said) * (page === here ? IN_CONVERSATION : 1);
}

/** Whether a page may be one of a choice: the question names it, but not clearly. Others have one best answer. */
function mayBeMeant(candidate: Candidate): boolean {
  return candidate.named >= NAMED && candidate.title < CLEARLY_TITLED;
}

/**
 * Whether a page is good enough to answer from; `ours` when the question asks for something of a playbook. A page with
 * a title like the question has to cover half of it, less when the question has most of the title. A page that only has
 * the words in its text has to cover more, in one passage, and with more than one common word: nearly every page says
 * "employees" somewhere.
 */
function isGood({ coverage, score, title, whole, evidence, passage }: Candidate, ours: boolean): boolean {
  if (score < LEAST_SCORE) return false;
  if (ours && whole >= ALL_OF_TITLE && coverage >= LEAST_COVERAGE_OF_NAMED) return true;
  const leniency = ours ? ASKED_IN_OUR_WORDS : 1;
  if (whole >= WHOLE_TITLE) return coverage >= LEAST_COVERAGE_OF_TITLED * leniency;
  if (title >= TOUCHED) return coverage >= LEAST_COVERAGE * leniency;
  const together =
    (passage?.coverage ?? 0) >= LEAST_TOGETHER * leniency || (ours && evidence >= MUCH_EVIDENCE);
  return together && coverage >= LEAST_COVERAGE_OF_TEXT * leniency && evidence >= LEAST_EVIDENCE * leniency;
}
