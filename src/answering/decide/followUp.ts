import { phaseOfIndex } from '../../playbook/playbook';
import type { Understanding } from '../query/understand';
import { sayWhat } from '../search/queryTerms';
import { refined } from '../taskFilter';
import { NO_FILTER, type TaskFilter } from '../topic';
import type { Decision } from './decision';
import { intentOfTopic } from './intentOfTopic';
import { type Situation, shownPage } from './situation';

/** Conditions of so many kinds are a question of their own. */
const WHOLE_QUESTION = 2;

/** What a question means that names no page, right after something was shown; undefined when that makes no difference. */
export function followUp(situation: Situation): Decision | undefined {
  const { asked, question } = situation;
  const { previous } = question;
  const { intent, filter } = asked;
  const others = question.page === null ? [] : [question.page];
  const aboutTask = intent === 'roles' || (intent === 'tasks' && filter.requirement !== null);
  if (previous?.kind === 'task' && aboutTask)
    return { kind: 'tasks', tasks: [previous.task], missing: [], first: question.page };
  if (intent !== 'tasks' || asked.wholePlaybook) return undefined;
  if (previous?.kind === 'all-tasks') {
    // A question with filters enough of its own is no refinement of the last one.
    const anew = asked.saysTasks && kindsOfConditions(filter) >= WHOLE_QUESTION;
    const topic = anew
      ? { ...previous, filter, phase: asked.phase?.key ?? null }
      : { ...previous, filter: refined(previous.filter, filter) };
    return { kind: 'topic', topic, intent: 'aggregate_tasks', others };
  }
  const phase = previous?.kind === 'phase' ? previous.phase : phaseOfPage(situation);
  if (phase === undefined) return undefined;
  return { kind: 'topic', topic: { kind: 'all-tasks', filter, phase }, intent: 'aggregate_tasks', others };
}

/** "All of them", "without the filter": the tasks shown, unfiltered. */
export function unfiltered({ asked, question: { previous } }: Situation): Decision | undefined {
  if (!asked.onlyEverything || (previous?.kind !== 'tasks' && previous?.kind !== 'all-tasks'))
    return undefined;
  const topic = { ...previous, filter: NO_FILTER };
  return { kind: 'topic', topic, intent: intentOfTopic(topic), others: [] };
}

/** What the words of a question mean in its conversation. */
export function withContext(asked: Understanding, situation: Omit<Situation, 'asked'>): Understanding {
  const { inConversation } = asked;
  const meant =
    inConversation && situation.question.page !== null ? { ...asked, intent: inConversation } : asked;
  return withFilters(withPhase(meant, situation), situation);
}

/** "This phase" is the one that the page of the conversation belongs to; what is "in here" is in the phase shown. */
function withPhase(asked: Understanding, situation: Omit<Situation, 'asked'>): Understanding {
  if (asked.phase) return asked;
  const { page } = situation.question;
  const shown = page === null ? undefined : shownPage({ ...situation, asked }, page);
  const index = shown && phaseOfIndex(shown.id);
  const key = index ?? shown?.phase?.key;
  if (asked.thisPhase && key !== undefined) {
    const { alone } = asked.thisPhase;
    const inPhase = { ...asked, phase: { key, explicit: true, alone } };
    return alone && asked.intent === 'search' ? { ...inPhase, intent: 'phase_list', sure: true } : inPhase;
  }
  const inHere = asked.intent === 'phase_list' && !asked.saysPhase && !sayWhat(asked.words);
  return index !== undefined && inHere
    ? { ...asked, phase: { key: index, explicit: true, alone: true } }
    : asked;
}

/**
 * In a conversation about a page with tasks, a role or service alone asks for its tasks, and a filter after another
 * narrows it ("only the mandatory ones", "and for Exchange?").
 */
function withFilters(asked: Understanding, situation: Omit<Situation, 'asked'>): Understanding {
  const { page, previous } = situation.question;
  const filtering = !asked.sure && asked.onlyFilters && previous?.kind !== 'resources';
  const hasTasks = page !== null && (shownPage({ ...situation, asked }, page)?.tasks ?? []).length > 0;
  const meant: Understanding =
    filtering && (hasTasks || previous?.kind === 'all-tasks')
      ? { ...asked, intent: 'tasks', sure: true, saysTasks: false, words: [] }
      : asked;
  if (meant.intent !== 'tasks' || meant.saysTasks || previous?.kind !== 'tasks') return meant;
  return previous.page === page ? { ...meant, filter: refined(previous.filter, meant.filter) } : meant;
}

function phaseOfPage(situation: Situation): string | undefined {
  const { page } = situation.question;
  const shown = page === null ? undefined : shownPage(situation, page);
  return shown && phaseOfIndex(shown.id);
}

/** Of how many kinds a filter's conditions are. */
function kindsOfConditions({ requirement, roles, services, not }: TaskFilter): number {
  return [requirement !== null, roles.length > 0, services.length > 0, not !== undefined].filter(Boolean)
    .length;
}
