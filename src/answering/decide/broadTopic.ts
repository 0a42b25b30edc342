import type { PageId } from '../../playbook/page';
import { isPhaseIndex, phaseIndex } from '../../playbook/playbook';
import { shownPage } from '../learned/asking';
import { ALL_NAMED, type Candidate, scorePages } from '../learned/pageScore';
import type { Split } from '../query/broadQuestion';
import { findPages } from '../search/rank';
import { sayWhat, type Word } from '../search/terms/queryTerms';
import { intentOfTopic, type Topic } from '../topic';
import type { Decision } from './decision';
import { namesProcess } from './resolvePage';
import type { Situation } from './situation';

/** Words name a page when at least this share of them stands in its title. */
export const NAMED = 0.5;

/** The topic of a broad question, undefined for a question that is not broad or names no page that there is. */
export function decideBroad(situation: Situation): Decision | undefined {
  const topic =
    compareTopic(situation) ?? changesTopic(situation) ?? aroundTopic(situation) ?? dutiesTopic(situation);
  if (!topic) return undefined;
  const others = situation.ranked.map(({ page }) => page);
  return { kind: 'topic', topic, intent: intentOfTopic(topic), others };
}

/** Of the ways to divide the question, the one whose worse half names its page best; else the page shown and another. */
function compareTopic(situation: Situation): Topic | undefined {
  const { compare } = situation.asked.broad;
  if (!compare) return eitherTopic(situation);
  const best = bestPair(compare.splits, NAMED, situation);
  if (best) return { kind: 'compare', pages: best };
  const here = pageHere(situation);
  const other = here === null ? undefined : pageNamed(compare.words, situation);
  if (here === null || !other || other.page === here) return undefined;
  return { kind: 'compare', pages: [here, other.page] };
}

/** "Blocked or no intent?": both sides are the names of pages, and hardly another word is said. */
function eitherTopic(situation: Situation): Topic | undefined {
  const { broad, onlyFilters } = situation.asked;
  const [first] = situation.ranked;
  // "Legal or regulatory" is one page.
  const isOne = first && first.evidence.named >= ALL_NAMED && first.evidence.title >= EITHER_TITLED;
  if (onlyFilters || isOne) return undefined;
  const short = broad.either.filter((halves) => halves.every((half) => wordsIn(half) <= MOST_IN_NAME));
  const pages = bestPair(short, EITHER_NAMED, situation);
  return pages && { kind: 'compare', pages };
}

/** So much of each half of an "or" has to be in a title, in another language as well, and so alike have both to be. */
export const EITHER_NAMED = 0.7;
export const EITHER_TITLED = 0.55;
const MOST_IN_NAME = 8;

function wordsIn(words: readonly Word[]): number {
  return words.filter(({ weight }) => weight > 0).length;
}

/** In log odds, what a title that is said as it stands adds to a page, and that two pages are of one phase. */
const AS_TITLED = 2;
const OF_ONE_PHASE = 1.5;
/** Of each half, so many pages are tried. */
const MOST_NAMED = 3;

/** The two pages that the halves of one of the splits name, the better of both halves where there are several. */
function bestPair(
  splits: readonly Split[],
  least: number,
  situation: Situation,
): [PageId, PageId] | undefined {
  let best: { pages: [PageId, PageId]; title: number } | undefined;
  for (const [left, right] of splits) {
    const ones = pagesNamed(left, least, situation);
    const others = ones.length > 0 ? pagesNamed(right, least, situation) : [];
    const pairs = ones.flatMap((one) =>
      others.flatMap((other) => (other.page === one.page ? [] : [{ one, other }])),
    );
    const worth = ({ one, other }: { one: Candidate; other: Candidate }) =>
      titledScore(one) +
      titledScore(other) +
      (areOfOnePhase(one.page, other.page, situation) ? OF_ONE_PHASE : 0);
    const pair = pairs.reduce<(typeof pairs)[number] | undefined>(
      (most, found) => (!most || worth(found) > worth(most) ? found : most),
      undefined,
    );
    if (!pair) continue;
    const title = Math.min(pair.one.evidence.title, pair.other.evidence.title);
    if (!best || title > best.title) best = { pages: [pair.one.page, pair.other.page], title };
  }
  return best?.pages;
}

function titledScore({ score, evidence }: Candidate): number {
  return score + AS_TITLED * evidence.title;
}

function areOfOnePhase(one: PageId, other: PageId, situation: Situation): boolean {
  if (isPhaseIndex(one) || isPhaseIndex(other)) return isPhaseIndex(one) && isPhaseIndex(other);
  const [first, second] = [one, other].map((page) => shownPage(situation, page)?.phase?.key);
  return first !== undefined && first === second;
}

function changesTopic(situation: Situation): Topic | undefined {
  const { broad, wholePlaybook } = situation.asked;
  if (!broad.changes) return undefined;
  if (!sayWhat(broad.changes)) return { kind: 'changes', page: wholePlaybook ? null : pageHere(situation) };
  const found = pageNamed(broad.changes, situation);
  return found && { kind: 'changes', page: found.page };
}

function aroundTopic(situation: Situation): Topic | undefined {
  const { broad, phase } = situation.asked;
  if (!broad.around) return undefined;
  const index = phase && phaseIndex(phase.key);
  if (index !== null && phase?.explicit && shownPage(situation, index))
    return { kind: 'around', page: index };
  const page = sayWhat(broad.around) ? pageNamed(broad.around, situation)?.page : pageHere(situation);
  return page ? { kind: 'around', page } : undefined;
}

/** What a role does, for a question that is about no page. */
function dutiesTopic(situation: Situation): Topic | undefined {
  const { asked, question, playbook } = situation;
  const [role, ...more] = asked.filter.roles;
  const { words, asked: doing } = asked.broad.duties;
  const meant = doing || (asked.intent === 'roles' && asked.sure);
  if (role === undefined || !playbook.roles.has(role)) return undefined;
  if (more.length > 0 || !meant || asked.saysTasks || sayWhat(words)) return undefined;
  const phase = asked.phase && (asked.phase.explicit || !namesProcess(situation)) ? asked.phase.key : null;
  if (asked.phase && phase === null) return undefined;
  if (phase === null && question.page !== null && !asked.wholePlaybook) return undefined;
  return { kind: 'duties', role, phase };
}

/**
 * The page that some words of a question name, whatever page is shown. A process is preferred to a phase of the same
 * name, unless the question says "phase".
 */
function pageNamed(words: readonly Word[], situation: Situation): Candidate | undefined {
  const ranked = rankedBy(words, situation);
  const processes = ranked.filter(({ page }) => !isPhaseIndex(page));
  const named = [...(situation.asked.phase?.explicit ? [] : processes.slice(0, 1)), ...ranked.slice(0, 1)];
  return named.find(({ evidence }) => evidence.named >= NAMED);
}

/** The likeliest of the pages that some words name, the best first. */
function pagesNamed(words: readonly Word[], least: number, situation: Situation): Candidate[] {
  const leastTitled = least === EITHER_NAMED ? EITHER_TITLED : 0;
  return rankedBy(words, situation)
    .filter(({ evidence }) => evidence.named >= least && evidence.title >= leastTitled)
    .toSorted((a, b) => titledScore(b) - titledScore(a))
    .slice(0, MOST_NAMED);
}

/** All pages that have anything of some words, the likeliest first. */
function rankedBy(words: readonly Word[], situation: Situation): Candidate[] {
  if (!sayWhat(words)) return [];
  const { asked, question, readers } = situation;
  const query = { words, allWords: words, tokens: words.map(({ token }) => token), pages: asked.saidPages };
  const alone = { ...situation, question: { ...question, page: null }, asked: { ...asked, sure: false } };
  return scorePages(findPages(query, readers), alone);
}

/** The page of the conversation, if the playbook still has it. */
function pageHere(situation: Situation): PageId | null {
  const { page } = situation.question;
  return page !== null && shownPage(situation, page) ? page : null;
}
