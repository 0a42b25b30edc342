import type { Reply } from '../../../answering/answer';
import { processesAnywhere } from '../../../answering/compose/pageOrder';
import { NO_FILTER, type TaskFilter } from '../../../answering/topic';
import type { Locale } from '../../../playbook/locale';
import type { Page, PageId } from '../../../playbook/page';
import { findPage, PHASE_KEYS, type Playbook } from '../../../playbook/playbook';
import type { TurnInput } from '../../turn/turnInput';

/**
 * The pages that match the name of a process (one, or several to choose from), and the filter on their tasks. All
 * processes where none has that name, which is then `unknown`.
 */
export type NamedTasks = { pages: Page[]; filter: TaskFilter; unknown: boolean };

/**
 * Resolves a question for the tasks of a process. An empty question means the process of the conversation; if there is
 * none, all processes are offered.
 */
export function tasksNamed(question: string, input: TurnInput): NamedTasks {
  const { knowledge, locale, conversation } = input;
  const { playbook, answering } = knowledge;
  const { page, previous } = conversation;
  if (question === '') {
    const current = page === null ? [] : withTasks([page], playbook, locale);
    return { ...named(current, NO_FILTER, input), unknown: false };
  }
  const reply = answering.answer({ text: question, locale, page, previous });
  const unknown = reply.answer.kind === 'none';
  return { ...named(withTasks(pagesOf(reply), playbook, locale), filterOf(reply), input), unknown };
}

function named(
  pages: Page[],
  filter: TaskFilter,
  { knowledge, locale }: TurnInput,
): Omit<NamedTasks, 'unknown'> {
  return { pages: pages.length > 0 ? pages : processesWithTasks(knowledge.playbook, locale), filter };
}

/** Every process with tasks, in the order of the life cycle; in the reader's language if available. */
export function processesWithTasks(playbook: Playbook, locale: Locale): Page[] {
  const pages = PHASE_KEYS.flatMap((phase) => processesAnywhere(playbook, phase, locale));
  return [...new Set(pages)].filter((page) => page.tasks.length > 0);
}

function pagesOf({ answer, pages }: Reply): PageId[] {
  if (answer.kind === 'choices') return answer.choices.map(({ page }) => page);
  // What is nearest to a name that nothing has is a guess, and a board of it is not what was asked for.
  if (answer.kind === 'none') return [];
  if (answer.kind === 'phase') return answer.pages.map(({ page }) => page);
  if (answer.kind === 'all-tasks') return answer.groups.map(({ source }) => source.page.id);
  return pages.slice(0, 1);
}

/** The task filter of the question. If several pages are offered, the filter is the same for each. */
function filterOf({ answer, topic }: Reply): TaskFilter {
  const [choice] = answer.kind === 'choices' ? answer.choices : [];
  const asked = topic ?? choice?.topic;
  return asked?.kind === 'tasks' || asked?.kind === 'all-tasks' ? asked.filter : NO_FILTER;
}

function withTasks(ids: readonly PageId[], playbook: Playbook, locale: Locale): Page[] {
  const pages = ids.map((id) => findPage(playbook, id, locale)?.page);
  return pages.filter((page) => page !== undefined).filter((page) => page.tasks.length > 0);
}
