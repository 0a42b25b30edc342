import type { PageId } from '../../playbook/page';
import { isPhaseIndex, pagesOfPhase, phaseIndex } from '../../playbook/playbook';
import { shownPage } from '../learned/asking';
import { hasWhatIsAsked } from '../learned/hasWhatIsAsked';
import type { Intent, Topic } from '../topic';
import type { Decision } from './decision';
import { namesProcess } from './resolvePage';
import type { Situation } from './situation';

/** For a question about a phase, not about a page that is called like it. */
export function decidePhase(situation: Situation): Decision | undefined {
  const { asked } = situation;
  const { intent, phase, filter } = asked;
  if (intent === 'phase_list' && (asked.sure || phase?.explicit || phase?.alone)) {
    return about(situation, phase ? { kind: 'phase', phase: phase.key } : { kind: 'phases' });
  }
  if (!phase?.alone || (namesProcess(situation) && !phase.explicit)) return undefined;
  if (intent === 'overview' || (intent === 'objectives' && !saysWhy(situation, phase.key)))
    return about(situation, { kind: 'page', page: phaseIndex(phase.key) }, 'overview');
  if (intent !== 'tasks') return undefined;
  const [only, ...more] = pagesWith(situation, [phase.key]);
  if (only !== undefined && more.length === 0 && !phase.explicit) {
    return about(situation, { kind: 'tasks', page: only, filter });
  }
  return about(situation, { kind: 'all-tasks', filter, phase: phase.key }, 'aggregate_tasks');
}

/** Whether the page of a phase has a section on objectives; else its introduction tells them. */
function saysWhy(situation: Situation, phase: string): boolean {
  const page = shownPage(situation, phaseIndex(phase));
  return page !== undefined && hasWhatIsAsked(page, 'objectives');
}

/** For a question that asks outright for the tasks of the whole playbook or of a phase. */
export function decideWholePlaybook(situation: Situation): Decision | undefined {
  const { intent, wholePlaybook, filter, phase } = situation.asked;
  if (intent !== 'tasks' || !wholePlaybook) return undefined;
  const topic: Topic = { kind: 'all-tasks', filter, phase: phase?.explicit ? phase.key : null };
  return about(situation, topic, 'aggregate_tasks');
}

/** For a question for tasks that is about no page. */
export function decideAllTasks(situation: Situation, named: boolean): Decision | undefined {
  const { asked, question } = situation;
  if (asked.intent !== 'tasks' || named || (question.page !== null && !asked.wholePlaybook)) return undefined;
  return about(situation, { kind: 'all-tasks', filter: asked.filter, phase: null }, 'aggregate_tasks');
}

/** A topic that is decided without the ranking, which only says what other pages there are. */
export function about({ asked, ranked }: Situation, topic: Topic, intent: Intent = asked.intent): Decision {
  return { kind: 'topic', topic, intent, others: ranked.map(({ page }) => page) };
}

/** The pages of some phases, phase by phase, that have what is asked for. */
export function pagesWith({ asked, playbook, question }: Situation, phases: readonly string[]): PageId[] {
  return phases
    .flatMap((phase) => pagesOfPhase(playbook, phase, question.locale))
    .filter((page) => !isPhaseIndex(page.id) && hasWhatIsAsked(page, asked.intent))
    .map(({ id }) => id);
}
