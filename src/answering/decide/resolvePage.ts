import type { PageId } from '../../playbook/page';
import { isPhaseIndex } from '../../playbook/playbook';
import type { Intent } from '../answer';
import { byScore, type Candidate } from '../search/rank';
import { hasWhatIsAsked } from './hasWhatIsAsked';
import { type Situation, shownPage } from './situation';

/** What the ranking says about which page is meant. */
export type Resolved =
  /** `best` is null when it is the page of the conversation; `others` fit less. */
  | { kind: 'page'; page: PageId; best: Candidate | null; others: readonly PageId[] }
  | { kind: 'close'; pages: readonly PageId[] }
  /** The question names no page: there is nothing in it to look for. */
  | { kind: 'unnamed' }
  | { kind: 'unknown' };

/** A page that lacks what is asked for has to fit this much better. */
const LACKS_WHAT_IS_ASKED = 0.72;
/** The page of the conversation is the one meant unless another fits this much better. */
const IN_CONVERSATION = 1.3;
/** Pages within this share of the best one's score are about as good. */
const CLOSE = 0.985;
/** Whoever says a title and nothing else means its page, though others have more of the links. */
const EXACTLY_TITLED = 1.25;
/** The same for who says most of it, and nothing else. */
const WELL_TITLED = 1.15;
const MUCH_LIKELIER = 0.8;
/** Whoever wants to know what something is means a page that says so, rather than a list of links with its name. */
const NO_OVERVIEW = 0.85;
/**
 * A question with words to look for stays on the page of the conversation only if the playbook knows this share of
 * them somewhere: "what will the weather be" is no question about the page that happens to be shown.
 */
const LEAST_COVERAGE_TO_STAY = 0.2;
/** With so many words beside what it asks for, a question of a part of a page goes on about the page that is shown. */
const FEW_WORDS = 1;
/** Below this there is not even a likeness. */
const LEAST_SCORE = 0.33;

/** See `isGood` for these. */
const LEAST_COVERAGE = 0.5;
const WHOLE_TITLE = 0.55;
const LEAST_COVERAGE_OF_TITLED = 0.45;
const TOUCHED = 0.4;
const LEAST_COVERAGE_OF_TEXT = 0.7;
const LEAST_EVIDENCE = 1;
/** With so much of it, what is said need not stand together. */
const MUCH_EVIDENCE = 1.5;
const LEAST_TOGETHER = 0.5;
/** Who asks for tasks, outputs or a status asks this playbook: less of the rest has to be found. */
const ASKED_IN_OUR_WORDS = 0.75;
/** "How do I" and "what is" are asked of everything under the sun. */
const ASKED_OF_ANYTHING: readonly Intent[] = ['steps', 'overview'];
/** With all of the title and the section that is wanted: the rest of the question may be a story. */
const LEAST_COVERAGE_OF_NAMED = 0.15;
const ALL_OF_TITLE = 0.9;
const ALL_NAMED = 0.9;
const NAMED = 0.5;
const CLEARLY_TITLED = 0.8;

/** Which page is meant; `named` when there is something in the question to look for. */
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
    const follows = ours && asked.besideHow <= FEW_WORDS;
    return here !== null && asked.sure && (ofPlaybook || follows) && !asked.foreign
      ? stay
      : { kind: 'unknown' };
  }
  if (
    here !== null &&
    ours &&
    !asked.foreign &&
    best.page !== here &&
    isPassingWord(best, asked.besideHow) &&
    hasPart(situation, here)
  )
    return stay;
  // When one page is good enough, a much likelier one is so as well.
  const first = best.score < likeliest.score * MUCH_LIKELIER ? likeliest : best;
  if (second && mayBeMeant(first) && mayBeMeant(second) && second.score >= first.score * CLOSE) {
    const close = good.filter((candidate) => mayBeMeant(candidate) && candidate.score >= first.score * CLOSE);
    return { kind: 'close', pages: close.map(({ page }) => page) };
  }
  return { kind: 'page', page: first.page, best: first, others };
}

/** Whether a question says the whole title of a process, rather than the name of the phase that is called like it. */
export function namesProcess({ ranked }: Situation): boolean {
  return ranked.some(({ whole, page }) => whole >= ALL_OF_TITLE && !isPhaseIndex(page));
}

/** Whether a page has hardly more of the question than a word that other pages may have as well. */
function isPassingWord({ title, whole, evidence }: Candidate, besideHow: number): boolean {
  return title < TOUCHED && whole < WHOLE_TITLE && besideHow <= FEW_WORDS && evidence < MUCH_EVIDENCE;
}

function hasPart(situation: Situation, id: PageId): boolean {
  const page = shownPage(situation, id);
  return page !== undefined && hasWhatIsAsked(page, situation.asked.intent);
}

/** Whether the whole title of a page is said that is not the one of the conversation, which fits less. */
function namesAnother(ranked: readonly Candidate[], here: PageId | null): boolean {
  const shown = ranked.find(({ page }) => page === here);
  return ranked.some(
    (candidate) =>
      candidate.page !== here &&
      (candidate.whole >= ALL_OF_TITLE || isNamed(candidate)) &&
      candidate.title > (shown?.title ?? 0),
  );
}

/** Whether all that is looked for stands in the title, and is most of it. */
function isNamed({ named, whole }: Pick<Candidate, 'named' | 'whole'>): boolean {
  return named >= ALL_NAMED && whole >= WHOLE_TITLE;
}

function likelihood(
  { page, title, named, whole }: Candidate,
  here: PageId | null,
  situation: Situation,
): number {
  const { intent, sure } = situation.asked;
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
  return asked * titled * (page === here ? IN_CONVERSATION : 1);
}

/** A question that only words in the text fit has one best answer; one that names pages may mean several. */
function mayBeMeant(candidate: Candidate): boolean {
  return candidate.named >= NAMED && candidate.title < CLEARLY_TITLED;
}

/**
 * Good enough to answer from. A page whose title the question touches needs half of the question, less when the title
 * is in it as a whole. One that only has the words somewhere in its text needs most of them, near each other, and more
 * than one common word: nearly every page says "employees" somewhere.
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
