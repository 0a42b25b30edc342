import type { PageId } from '../../playbook/page';
import { PHASE_KEYS } from '../../playbook/playbook';
import { hasTasks } from '../../playbook/tasks/pageTasks';
import { shownPage } from '../learned/asking';
import { sayWhat } from '../search/terms/queryTerms';
import { ASKED_SECTIONS, type Intent } from '../topic';
import { decideAbbreviation } from './abbreviation';
import { decideAboutPlaybook } from './aboutPlaybook';
import { decideBroad } from './broadTopic';
import type { Decision } from './decision';
import { followUp, unfiltered } from './followUp';
import { heldLink, namedLink } from './linkByName';
import { LEAST_ANSWERABLE, resolvePage } from './resolvePage';
import { about, decideAllTasks, decidePhase, decideWholePlaybook, pagesWith } from './severalPages';
import { quotesOf, showPage } from './showPage';
import type { Situation } from './situation';
import { nearestTasks } from './tasks/nearestTasks';
import { taskByName } from './tasks/taskByName';
import { topicOnPage } from './topicOnPage';

/** Decides what to answer a question with. The first that applies of what follows. */
export function decide(situation: Situation): Decision {
  const { asked, question } = situation;
  const { intent, tasks: ids } = asked;
  if (situation.written !== null) return decideWritten(situation.written, situation);
  if ((asked.toBot && !asksAnyway(situation)) || asked.wordless) return nothing(situation);
  if (intent === 'greeting' || intent === 'help') return { kind: 'small-talk', talk: intent };
  const allTasks = unfiltered(situation);
  if (allTasks) return allTasks;
  if (ids.known.length > 0)
    return { kind: 'tasks', tasks: ids.known, missing: ids.unknown, first: question.page };
  const [unknown] = ids.unknown;
  if (unknown !== undefined) {
    const tasks = nearestTasks(unknown, situation);
    return { kind: 'none', reason: 'unknown-task', task: unknown, nearest: [], tasks, intent };
  }
  const broad = decideBroad(situation) ?? decideAbbreviation(situation) ?? decideAboutPlaybook(situation);
  if (broad) return broad;
  if (intent === 'task_lookup') {
    const named = taskByName(situation);
    if (named) return { kind: 'tasks', tasks: [named.task], missing: [], first: named.page };
  }
  const follows = (asked.contentWords === 0 || asked.onlyFact) && question.page !== null;
  const named = !follows && sayWhat(asked.words);
  return (
    decideWholePlaybook(situation) ??
    decidePhase(situation) ??
    (named ? undefined : followUp(situation)) ??
    decideAllTasks(situation, named) ??
    (named ? decideNamedLink(situation) : undefined) ??
    orNamedTask(orHeldLink(decidePage(situation, named), situation), situation)
  );
}

/** For a question that authors have written down for a page. */
function decideWritten(page: PageId, situation: Situation): Decision {
  const { ranked } = situation;
  const best = ranked.find((candidate) => candidate.page === page) ?? null;
  return showPage(page, best, situation, [page, ...ranked.map((candidate) => candidate.page)]);
}

/** Whether somebody who scolds the bot asks something of the playbook all the same, and names the page. */
function asksAnyway({ asked, ranked, confidence }: Situation): boolean {
  return asked.sure && confidence.answerable >= LEAST_ANSWERABLE && (ranked[0]?.evidence.whole ?? 0) > 0;
}

/** Intents whose words are also in the names of links. */
const ALSO_IN_NAMES: readonly Intent[] = [...ASKED_SECTIONS, 'resources', 'steps', 'tasks', 'search'];

function decideNamedLink(situation: Situation): Decision | undefined {
  const page = ALSO_IN_NAMES.includes(situation.asked.intent) ? namedLink(situation) : undefined;
  return page === undefined ? undefined : linksOf(page, situation);
}

/** "Which task is the pitch for Outlook": where no page with tasks was found, the task with that name. */
function orNamedTask(decision: Decision, situation: Situation): Decision {
  const { intent, outOfDomain } = situation.asked;
  if (intent !== 'tasks' || outOfDomain || showsTasks(decision, situation)) return decision;
  const named = taskByName(situation);
  return named ? { kind: 'tasks', tasks: [named.task], missing: [], first: named.page } : decision;
}

function showsTasks(decision: Decision, situation: Situation): boolean {
  if (decision.kind === 'tasks') return true;
  if (decision.kind !== 'topic') return false;
  const { topic } = decision;
  const shown = topic.kind === 'tasks' ? shownPage(situation, topic.page) : undefined;
  return topic.kind !== 'tasks' || (shown !== undefined && hasTasks(shown));
}

/** Where nothing was found, the page with a link whose name the question says, whatever else it says. */
function orHeldLink(decision: Decision, situation: Situation): Decision {
  const { intent, outOfDomain } = situation.asked;
  if (decision.kind !== 'none' || outOfDomain || (intent !== 'search' && intent !== 'resources'))
    return decision;
  const page = heldLink(situation);
  return page === undefined ? decision : linksOf(page, situation);
}

function linksOf(page: PageId, situation: Situation): Decision {
  return about(situation, { kind: 'resources', page, words: situation.asked.linkWords }, 'resources');
}

function decidePage(situation: Situation, named: boolean): Decision {
  const { intent, sure } = situation.asked;
  const topicOf = (page: PageId) => topicOnPage(page, null, situation).topic;
  const resolved = resolvePage(situation, named);
  switch (resolved.kind) {
    case 'unnamed': {
      const pages = sure ? pagesWith(situation, PHASE_KEYS) : [];
      return pages.length > 0
        ? { kind: 'choices', pages, intent, topicOf, quotesOf: () => [] }
        : nothing(situation);
    }
    case 'unknown':
      return nothing(situation);
    case 'close':
      return { kind: 'choices', pages: resolved.pages, intent, topicOf, quotesOf: () => [] };
    case 'closest': {
      return { kind: 'choices', pages: resolved.pages, intent, topicOf, quotesOf: quotesOf(situation, 2) };
    }
    case 'page':
      return showPage(resolved.page, resolved.best, situation, resolved.others);
  }
}

/** What is refused with this probability of an answer all the same: the nearest pages may have it, and show their lines. */
export const MAY_BE_ANSWERED = 0.3;
const MOST_NEAREST = 3;

function nothing(situation: Situation): Decision {
  const { ranked, asked, confidence } = situation;
  if (asked.seeksHelp && !asked.toBot) return { kind: 'small-talk', talk: 'help' };
  const pages = ranked.map(({ page }) => page);
  const mayBe = confidence.answerable >= MAY_BE_ANSWERED && !asked.toBot && !asked.wordless;
  const nearest = mayBe
    ? { nearest: pages.slice(0, MOST_NEAREST), quotesOf: quotesOf(situation, 1) }
    : { nearest: pages };
  return { kind: 'none', reason: 'nothing-found', task: null, ...nearest, intent: 'out_of_scope' };
}
