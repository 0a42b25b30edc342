import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';
import { findPage, type Playbook } from '../playbook/playbook';
import type { Intent } from './answer';
import type { FoundPassage } from './best-passages';
import { hasWhatIsAsked } from './fits';
import type { Candidate } from './rank';
import { NO_FILTER, type TaskFilter, type Topic } from './topic';
import type { Understanding } from './understand';

/** From here on a question means the page itself, not something said on it. */
const MEANS_THE_PAGE = 0.55;
/** A step is meant when it says so much more of the question than the page's title does. */
const STEP_COVERAGE = 0.5;

/** What of `page` a question asks for, and the intent that this is. */
export function topicOnPage(
  page: PageId,
  asked: Understanding,
  best: Candidate | null,
  step: FoundPassage | null,
  playbook: Playbook,
  locale: Locale,
): { topic: Topic; intent: Intent } {
  const shown = findPage(playbook, page, locale)?.page;
  // A hint at something that the page does not have was no hint at it.
  const intent = asked.sure || (shown && hasWhatIsAsked(shown, asked.intent)) ? asked.intent : 'search';
  const as = (topic: Topic, meant: Intent = intent) => ({ topic, intent: meant });
  switch (intent) {
    case 'next_steps':
      return as({ kind: 'next-steps', page });
    case 'resources':
      return as({ kind: 'resources', page, words: asked.linkWords });
    case 'tasks':
    case 'aggregate_tasks':
    case 'task_lookup':
      return as(
        { kind: 'tasks', page, filter: filterOn(page, asked.filter, best, playbook, locale) },
        'tasks',
      );
    case 'objectives':
    case 'inputs':
    case 'outputs':
      return as({ kind: 'section', page, section: intent });
    case 'steps': {
      const meant = step !== null && step.coverage >= STEP_COVERAGE && (best?.named ?? 0) < step.coverage;
      return as({ kind: 'steps', page, step: meant ? step.index : null });
    }
    case 'roles':
      return as({ kind: 'roles', page });
    case 'overview':
    case 'phase_list':
    case 'search':
    case 'help':
    case 'greeting':
    case 'out_of_scope': {
      if (!best || best.title >= MEANS_THE_PAGE || !best.passage)
        return as({ kind: 'page', page }, 'overview');
      const topic = passageTopic(page, best.passage.place, asked, playbook, locale);
      return as(topic, intent === 'overview' && asked.sure ? 'overview' : 'search');
    }
  }
}

/** A filter that leaves nothing on the page was part of its name ("Office 365 ProPlus Standalone Engagement"). */
function filterOn(
  page: PageId,
  filter: TaskFilter,
  best: Candidate | null,
  playbook: Playbook,
  locale: Locale,
): TaskFilter {
  const tasks = findPage(playbook, page, locale)?.page.tasks ?? [];
  const offered = filter.services.filter((key) =>
    tasks.some(({ services }) => services.some((one) => one.key === key)),
  );
  return best && best.title >= MEANS_THE_PAGE && offered.length === 0
    ? { ...(filter ?? NO_FILTER), services: [] }
    : filter;
}

function passageTopic(
  page: PageId,
  place: NonNullable<Candidate['passage']>['place'],
  asked: Understanding,
  playbook: Playbook,
  locale: Locale,
): Topic {
  const shown = findPage(playbook, page, locale)?.page;
  switch (place.kind) {
    case 'intro':
      return { kind: 'page', page };
    case 'section': {
      const kind = shown?.sections[place.index]?.kind;
      if (kind === 'next-steps') return { kind: 'next-steps', page };
      if (kind === 'approach') return { kind: 'steps', page, step: null };
      return { kind: 'passage', page, index: place.index };
    }
    case 'step':
      return { kind: 'steps', page, step: place.index };
    case 'task': {
      const task = shown?.tasks[place.index];
      return task ? { kind: 'task', task: task.id } : { kind: 'page', page };
    }
    case 'link':
      return { kind: 'resources', page, words: asked.linkWords };
  }
}
