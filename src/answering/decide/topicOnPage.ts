import type { Page, PageId } from '../../playbook/page';
import { shortPage } from '../../playbook/shortPage';
import { shownPage } from '../learned/asking';
import { hasWhatIsAsked } from '../learned/hasWhatIsAsked';
import type { Candidate } from '../learned/pageScore';
import { PAGE_PARTS } from '../pageParts';
import type { FoundLine } from '../search/lines/bestLines';
import type { PassageRef } from '../search/pageText';
import type { Intent, Topic } from '../topic';
import { linesSaidOn } from './lines/bestLine';
import { sectionNamed } from './lines/sectionNamed';
import { passagesBeyondTitle, passagesOf, type Situation, saidBeyondTitle } from './situation';
import { MEANS_THE_PAGE, type TopicOnPage, tasksOnPage } from './tasks/tasksOnPage';

const ALL_NAMED = 0.8;
/** A step is meant when it covers so much of the question, and more of it than the title does. */
export const STEP_COVERAGE = 0.5;

/** So much of a question the name of a task or link has to say for a question of fact to mean it. */
export const LEAST_OF_NAME = 0.6;

/**
 * What of a page a question asks for, and the intent of that. `best` is the page's ranking, null when it is meant because
 * it is shown.
 */
export function topicOnPage(page: PageId, best: Candidate | null, situation: Situation): TopicOnPage {
  const { asked } = situation;
  const shown = shownPage(situation, page);
  // What the page does not have may still be answered by what it says.
  const intent = shown && hasWhatIsAsked(shown, asked.intent) ? asked.intent : 'search';
  const as = (topic: Topic, meant: Intent = intent) => ({ topic, intent: meant });
  switch (intent) {
    case 'resources':
      return as({ kind: 'resources', page, words: asked.linkWords });
    case 'tasks':
    case 'aggregate_tasks':
    case 'task_lookup':
      return tasksOnPage(page, best, situation);
    case 'steps': {
      return as({ kind: 'steps', page, step: stepNamed(page, best, situation, STEP_COVERAGE) ?? null });
    }
    case 'overview':
    case 'phase_list':
    case 'search':
    case 'help':
    case 'greeting':
    case 'out_of_scope': {
      const asksMore = asked.facts.length > 0 || (best !== null && !isTitled(best));
      const line = asksMore ? lineMeant(page, situation) : lineBeyondTitle(page, situation);
      const isNamed = line && isName(line);
      const step =
        best && !isTitled(best) && !isNamed ? stepNamed(page, best, situation, ALL_NAMED) : undefined;
      if (step !== undefined) return as({ kind: 'steps', page, step }, 'steps');
      if (!line) return as({ kind: 'page', page }, 'overview');
      const section = shown && sectionNamed(shown, situation);
      const part = isNamed
        ? line.ref
        : section === undefined
          ? (linesSaidOn(page, situation).part ?? line.ref)
          : ({ kind: 'section', index: section } as const);
      const topic = topicAt(part, shown, page, asked.linkWords);
      if (topic.kind === 'passage' && shown && shortPage(shown) !== null)
        return as({ kind: 'page', page }, intent === 'overview' && asked.sure ? 'overview' : 'search');
      if (topic.kind === 'resources') return as(topic, 'resources');
      return as(topic, intent === 'overview' && asked.sure ? 'overview' : 'search');
    }
  }
  return as(PAGE_PARTS[intent].topic(page));
}

/**
 * The step that covers at least `least` of the question, and more of it than the title does: the words of the title mean
 * the process as a whole, "steps of the migration".
 */
function stepNamed(
  page: PageId,
  best: Candidate | null,
  situation: Situation,
  least: number,
): number | undefined {
  const [step] = passagesOf(situation, page, situation.asked.words, ['step']);
  const isMeant = step && step.coverage >= least && step.coverage > (best?.evidence.named ?? 0);
  if (!isMeant) return undefined;
  const beyond = passagesBeyondTitle(situation, page, ['step']);
  return beyond.some(({ ref, coverage }) => ref.index === step.ref.index && coverage >= least)
    ? step.ref.index
    : undefined;
}

/**
 * The line that says most of the question, or the kind of fact that it asks for; a task or link only where its name says much of it.
 */
function lineMeant(page: PageId, situation: Situation): FoundLine | undefined {
  const { best, quotable } = linesSaidOn(page, situation);
  return !best || (isName(best) && best.score < LEAST_OF_NAME) ? quotable[0]?.found : best;
}

/** Of a page that is called by its title, the line that says most, where the question says something beyond the title. */
function lineBeyondTitle(page: PageId, situation: Situation): FoundLine | undefined {
  return saidBeyondTitle(situation, page).length > 0
    ? linesSaidOn(page, situation).quotable[0]?.found
    : undefined;
}

function isName({ ref }: FoundLine): boolean {
  return ref.kind === 'task' || ref.kind === 'link';
}

/** Whether all that a question is about stands in the title, and most of the title in the question. */
function isTitled({ evidence }: Candidate): boolean {
  return evidence.named >= ALL_NAMED && evidence.title >= MEANS_THE_PAGE;
}

/** What shows a passage. */
function topicAt(ref: PassageRef, shown: Page | undefined, page: PageId, words: string[]): Topic {
  switch (ref.kind) {
    case 'intro':
      return { kind: 'page', page };
    case 'section': {
      const kind = shown?.sections[ref.index]?.kind;
      if (kind === 'next-steps') return { kind: 'next-steps', page };
      if (kind === 'approach') return { kind: 'steps', page, step: null };
      return { kind: 'passage', page, index: ref.index };
    }
    case 'step':
      return { kind: 'steps', page, step: ref.index };
    case 'task': {
      const task = shown?.tasks[ref.index];
      return task ? { kind: 'task', task: task.id } : { kind: 'page', page };
    }
    case 'link':
      return { kind: 'resources', page, words };
  }
}
