import type { Page, PageId, TaskId } from '../playbook/page';
import type { Intent } from './answer';
import { hasWhatIsAsked } from './fits';
import type { Place } from './pageText';
import type { Candidate } from './rank';
import { passagesOf, type Situation, shownPage } from './situation';
import type { TaskFilter, Topic } from './topic';

/** From here on a question means the page itself, not something said on it. */
const MEANS_THE_PAGE = 0.55;
/** A step is meant when it says so much of the question, and more of it than the page's title does. */
const STEP_COVERAGE = 0.5;

/** One task is asked for when it says so much of the question and the title next to nothing. */
const TASK_COVERAGE = 0.7;
const NOT_THE_PAGE = 0.3;
const ABOUT_AS_GOOD = 0.9;

const ANY_KIND: readonly Place['kind'][] = ['intro', 'section', 'step', 'task', 'link'];

/** What of a page a question asks for, and the intent that this is. `best` tells why it was chosen. */
export function topicOnPage(
  page: PageId,
  best: Candidate | null,
  situation: Situation,
): { topic: Topic; intent: Intent } {
  const { asked } = situation;
  const shown = shownPage(situation, page);
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
    case 'task_lookup': {
      const task = best && best.named < NOT_THE_PAGE ? oneTask(page, shown, situation) : undefined;
      if (task) return as({ kind: 'task', task }, 'task_lookup');
      return as({ kind: 'tasks', page, filter: filterOn(shown, asked.filter, best) }, 'tasks');
    }
    case 'objectives':
    case 'inputs':
    case 'outputs':
      return as({ kind: 'section', page, section: intent });
    case 'steps': {
      const [step] = passagesOf(situation, page, asked.words, ['step']);
      const meant = step && step.coverage >= STEP_COVERAGE && step.coverage > (best?.named ?? 0);
      return as({ kind: 'steps', page, step: meant ? step.place.index : null });
    }
    case 'roles':
      return as({ kind: 'roles', page });
    case 'overview':
    case 'phase_list':
    case 'search':
    case 'help':
    case 'greeting':
    case 'out_of_scope': {
      const [passage] =
        best && best.title < MEANS_THE_PAGE ? passagesOf(situation, page, asked.words, ANY_KIND) : [];
      if (!passage) return as({ kind: 'page', page }, 'overview');
      const topic = topicAt(passage.place, shown, page, asked.linkWords);
      if (topic.kind === 'resources') return as(topic, 'resources');
      return as(topic, intent === 'overview' && asked.sure ? 'overview' : 'search');
    }
  }
}

/** "What was the task with the MX record": the one whose name says it, if there is no other like it. */
function oneTask(page: PageId, shown: Page | undefined, situation: Situation): TaskId | undefined {
  const [first, second] = passagesOf(situation, page, situation.asked.words, ['task']);
  if (!first || first.coverage < TASK_COVERAGE) return undefined;
  const [task, other] = [first, second].map((found) => found && shown?.tasks[found.place.index]?.id);
  const alike = second && second.coverage >= first.coverage * ABOUT_AS_GOOD && other !== task;
  return alike ? undefined : task;
}

/** A filter that leaves nothing on the page was part of its name ("Office 365 ProPlus Standalone Engagement"). */
function filterOn(page: Page | undefined, filter: TaskFilter, best: Candidate | null): TaskFilter {
  const services = page?.tasks.flatMap((task) => task.services.map(({ key }) => key)) ?? [];
  const fits = filter.services.some((key) => services.includes(key));
  return best && best.title >= MEANS_THE_PAGE && !fits ? { ...filter, services: [] } : filter;
}

function topicAt(place: Place, shown: Page | undefined, page: PageId, words: string[]): Topic {
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
      return { kind: 'resources', page, words };
  }
}
