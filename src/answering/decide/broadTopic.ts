import type { PageId } from '../../playbook/page';
import { isPhaseIndex, phaseIndex } from '../../playbook/playbook';
import { shownPage } from '../learned/asking';
import { type Candidate, scorePages } from '../learned/pageScore';
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
  if (!compare) return undefined;
  let best: { pages: [PageId, PageId]; score: number } | undefined;
  for (const [left, right] of compare.splits) {
    const one = pageNamed(left, situation);
    const other = one && pageNamed(right, situation);
    if (!one || !other || one.page === other.page) continue;
    const score = Math.min(one.score, other.score);
    if (!best || score > best.score) best = { pages: [one.page, other.page], score };
  }
  if (best) return { kind: 'compare', pages: best.pages };
  const here = pageHere(situation);
  const other = here === null ? undefined : pageNamed(compare.words, situation);
  if (here === null || !other || other.page === here) return undefined;
  return { kind: 'compare', pages: [here, other.page] };
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
  if (!sayWhat(words)) return undefined;
  const { asked, question, readers } = situation;
  const query = { words, allWords: words, tokens: words.map(({ token }) => token), pages: asked.saidPages };
  const alone = { ...situation, question: { ...question, page: null }, asked: { ...asked, sure: false } };
  const ranked = scorePages(findPages(query, readers), alone);
  const processes = ranked.filter(({ page }) => !isPhaseIndex(page));
  const named = [...(asked.phase?.explicit ? [] : processes.slice(0, 1)), ...ranked.slice(0, 1)];
  return named.find(({ evidence }) => evidence.named >= NAMED);
}

/** The page of the conversation, if the playbook still has it. */
function pageHere(situation: Situation): PageId | null {
  const { page } = situation.question;
  return page !== null && shownPage(situation, page) ? page : null;
}
