import { phaseOfIndex } from '../../playbook/playbook';
import { hasTasks } from '../../playbook/tasks/pageTasks';
import { type Asking, shownPage } from '../learned/asking';
import type { Understanding } from '../query/understand';
import { sayWhat } from '../search/terms/queryTerms';
import { refined } from '../taskFilter';
import { intentOfTopic, NO_FILTER, type TaskFilter, type Topic } from '../topic';
import type { Decision } from './decision';
import type { Situation } from './situation';

/** A filter with conditions of so many kinds is a new question, not a refinement of the last one. */
const WHOLE_QUESTION = 2;

/** The decision on a question that goes on about what was shown last; undefined when that makes no difference. */
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

/** For "all of them" and "without the filter": the tasks shown last, without a filter. */
export function unfiltered({ asked, question: { previous } }: Situation): Decision | undefined {
  if (!asked.onlyEverything || (previous?.kind !== 'tasks' && previous?.kind !== 'all-tasks'))
    return undefined;
  const topic: Topic =
    previous.kind === 'tasks'
      ? { kind: 'tasks', page: previous.page, filter: NO_FILTER }
      : { ...previous, filter: NO_FILTER };
  return { kind: 'topic', topic, intent: intentOfTopic(topic), others: [] };
}

/** What a question means in its conversation; without one, `asked` as it is. */
export function withContext(asked: Understanding, situation: Omit<Asking, 'asked'>): Understanding {
  const { inConversation } = asked;
  const meant =
    inConversation && situation.question.page !== null ? { ...asked, intent: inConversation } : asked;
  return withFilters(withPhase(meant, situation), situation);
}

/** With the phase of the page shown, for "this phase", and for "what is in here" on a phase's own page. */
function withPhase(asked: Understanding, situation: Omit<Asking, 'asked'>): Understanding {
  if (asked.phase) return asked;
  const { page } = situation.question;
  const shown = page === null ? undefined : shownPage(situation, page);
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
 * With the filter of the conversation: on a page with tasks, a role or service alone asks for its tasks, and a filter
 * refines the one before it ("only the mandatory ones", "and for Exchange?").
 */
function withFilters(asked: Understanding, situation: Omit<Asking, 'asked'>): Understanding {
  const { page, previous } = situation.question;
  const filtering = !asked.sure && asked.onlyFilters && previous?.kind !== 'resources';
  const shown = page === null ? undefined : shownPage(situation, page);
  const onPage = shown !== undefined && hasTasks(shown);
  const meant: Understanding =
    filtering && (onPage || previous?.kind === 'all-tasks')
      ? { ...asked, intent: 'tasks', sure: true, saysTasks: false, words: [] }
      : asked;
  if (meant.intent !== 'tasks' || meant.saysTasks || previous?.kind !== 'tasks') return meant;
  return previous.page === page ? { ...meant, filter: refined(previous.filter, meant.filter) } : meant;
}

/** The phase that the page shown introduces. */
function phaseOfPage(situation: Situation): string | undefined {
  const { page } = situation.question;
  const shown = page === null ? undefined : shownPage(situation, page);
  return shown && phaseOfIndex(shown.id);
}

/** The number of kinds of conditions that a filter has. */
function kindsOfConditions({ requirement, roles, services, not }: TaskFilter): number {
  return [requirement !== null, roles.length > 0, services.length > 0, not !== undefined].filter(Boolean)
    .length;
}
