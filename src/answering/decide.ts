import type { Locale } from '../playbook/locale';
import type { PageId, TaskId } from '../playbook/page';
import { findPage, isPhaseIndex, PHASE_KEYS, type Playbook, pagesOfPhase } from '../playbook/playbook';
import type { Intent } from './answer';
import { rankPassages } from './best-passages';
import { hasWhatIsAsked } from './fits';
import type { Knowledge } from './language-knowledge';
import type { Question } from './question';
import type { Candidate } from './rank';
import { resolvePage } from './resolve-page';
import { SAYS_WHAT } from './slots';
import { taskByName } from './task-by-name';
import type { Topic } from './topic';
import { topicOnPage } from './topic-on-page';
import type { Understanding } from './understand';

/** What to answer with, before it is fetched from the playbook. */
export type Decision =
  | { kind: 'small-talk'; talk: 'greeting' | 'help' }
  | { kind: 'topic'; topic: Topic; intent: Intent; others: readonly PageId[] }
  | { kind: 'tasks'; tasks: readonly TaskId[]; first: PageId | null }
  | { kind: 'choices'; pages: readonly PageId[]; intent: Intent; topicOf: (page: PageId) => Topic }
  | {
      kind: 'none';
      reason: 'nothing-found' | 'unknown-task';
      task: TaskId | null;
      nearest: readonly PageId[];
      intent: Intent;
    };

/** So much of a title has to be in the question to take it for the page rather than for the phase. */
const WHOLE_TITLE = 0.9;

export function decide(
  question: Question,
  understood: Understanding,
  ranked: readonly Candidate[],
  readers: readonly Knowledge[],
  playbook: Playbook,
): Decision {
  const asked = withContext(understood, question, playbook);
  const { intent, tasks, phase, filter } = asked;
  const pages = ranked.map(({ page }) => page);
  if (intent === 'greeting' || intent === 'help') return { kind: 'small-talk', talk: intent };
  if (tasks.known.length > 0) return { kind: 'tasks', tasks: tasks.known, first: question.page };
  if (tasks.unknown.length > 0) {
    return { kind: 'none', reason: 'unknown-task', task: tasks.unknown[0] ?? null, nearest: pages, intent };
  }
  const topic = (of: Topic, as: Intent = intent): Decision => ({
    kind: 'topic',
    topic: of,
    intent: as,
    others: pages,
  });

  if (intent === 'task_lookup') {
    const named = taskByName(asked.words, ranked, readers);
    if (named) return { kind: 'tasks', tasks: [named.task], first: named.page };
  }
  if (intent === 'phase_list' && (phase || asked.sure)) {
    return topic(phase ? { kind: 'phase', phase: phase.key } : { kind: 'phases' });
  }
  const titled = ranked.some(({ whole, page }) => whole >= WHOLE_TITLE && !page.startsWith('phase-'));
  if (phase?.alone && (phase.explicit || !titled)) {
    if (intent === 'tasks') {
      const [only, ...more] = pagesWith(intent, [phase.key], playbook, question.locale);
      if (only !== undefined && more.length === 0 && !phase.explicit)
        return topic({ kind: 'tasks', page: only, filter });
      return topic({ kind: 'all-tasks', filter, phase: phase.key }, 'aggregate_tasks');
    }
    if (intent === 'overview') return topic({ kind: 'page', page: `phase-${phase.key}` });
  }
  const named = asked.words.some(({ weight }) => weight >= SAYS_WHAT);
  if (intent === 'tasks' && !named && (question.page === null || asked.everything)) {
    return topic({ kind: 'all-tasks', filter, phase: null }, 'aggregate_tasks');
  }

  const topicOf = (page: PageId) => topicOnPage(page, asked, null, null, playbook, question.locale).topic;
  const nothing = (nearest: readonly PageId[]): Decision => ({
    kind: 'none',
    reason: 'nothing-found',
    task: null,
    nearest,
    intent: 'out_of_scope',
  });
  const resolved = resolvePage(ranked, intent, asked.sure, named, question.page, playbook, question.locale);
  switch (resolved.kind) {
    case 'unnamed': {
      const offered = asked.sure ? pagesWith(intent, PHASE_KEYS, playbook, question.locale) : [];
      if (offered.length === 0) return nothing(pages);
      return { kind: 'choices', pages: offered, intent, topicOf };
    }
    case 'unknown':
      return nothing(resolved.ranked.map(({ page }) => page));
    case 'close':
      return { kind: 'choices', pages: resolved.pages.map(({ page }) => page), intent, topicOf };
    case 'page': {
      const steps = readers.flatMap(({ index }) =>
        rankPassages(asked.words, resolved.page, 'step', index, readers),
      );
      const step = steps.sort((a, b) => b.closeness - a.closeness)[0] ?? null;
      const found = topicOnPage(resolved.page, asked, resolved.best, step, playbook, question.locale);
      if (found.topic.kind === 'task') {
        return { kind: 'tasks', tasks: [found.topic.task], first: resolved.page };
      }
      return {
        kind: 'topic',
        topic: found.topic,
        intent: found.intent,
        others: resolved.ranked.map(({ page }) => page),
      };
    }
  }
}

/** The pages of some phases, in their order, that have what is asked for. */
function pagesWith(intent: Intent, phases: readonly string[], playbook: Playbook, locale: Locale): PageId[] {
  return phases
    .flatMap((phase) => pagesOfPhase(playbook, phase, locale))
    .filter((page) => !isPhaseIndex(page) && hasWhatIsAsked(page, intent))
    .map(({ id }) => id);
}

/** In a conversation about a page with tasks, a role or service alone asks for its tasks. */
function withContext(
  asked: Understanding,
  { page, previous, locale }: Question,
  playbook: Playbook,
): Understanding {
  if (page === null || asked.sure || !asked.onlyFilters || previous?.kind === 'resources') return asked;
  const tasks = findPage(playbook, page, locale)?.page.tasks ?? [];
  return tasks.length > 0 ? { ...asked, intent: 'tasks', sure: true, words: [] } : asked;
}
