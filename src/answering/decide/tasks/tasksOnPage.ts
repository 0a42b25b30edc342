import type { Page, PageId, TaskId } from '../../../playbook/page';
import type { Playbook } from '../../../playbook/playbook';
import { tasksOn } from '../../../playbook/tasks/pageTasks';
import { shownPage } from '../../learned/asking';
import type { Candidate } from '../../learned/pageScore';
import { fold } from '../../text/normalise';
import type { Intent, TaskFilter, Topic } from '../../topic';
import { passagesOf, type Situation } from '../situation';
import { stepOfTasks } from './stepOfTasks';
import { tasksNamed } from './tasksNamed';

/** A question and a title as alike as this mean the page itself, not a passage of it. */
export const MEANS_THE_PAGE = 0.55;

/** A task is meant when its name covers so much of the question, and the title less than `NOT_THE_PAGE`. */
export const TASK_COVERAGE = 0.7;
const NOT_THE_PAGE = 0.3;
/** Tasks that cover this share of what the best one does are meant as well, unless they are more than `MOST_ALIKE`. */
const ABOUT_AS_GOOD = 0.9;
const MOST_ALIKE = 3;

/** `tasks` are set for a topic of kind `task`: all tasks whose names fit, the topic's first. */
export type TopicOnPage = { topic: Topic; intent: Intent; tasks?: readonly TaskId[] };

/** Which tasks of a page a question asks for: some by their names, or its list, as it is or a part of it. */
export function tasksOnPage(page: PageId, best: Candidate | null, situation: Situation): TopicOnPage {
  const { asked } = situation;
  const shown = shownPage(situation, page);
  const titled = !best || best.evidence.named >= NOT_THE_PAGE || best.evidence.whole >= MEANS_THE_PAGE;
  const tasks = titled ? [] : tasksByName(page, shown, situation);
  const [task] = tasks;
  if (task !== undefined) return { topic: { kind: 'task', task }, intent: 'task_lookup', tasks };
  if (!shown) return { topic: { kind: 'tasks', page, filter: asked.filter }, intent: 'tasks' };
  const before = shownBefore(shown, situation);
  const said = stepOfTasks(shown, situation);
  const step = said?.step ?? before?.step;
  const onPage = filterOn(shown, asked.filter, best, situation.playbook);
  const services = onPage.services.filter((key) => !said?.services.includes(key));
  const list = listOf(shown, { ...onPage, services }, step);
  const some = tasksNamed(list, situation);
  const named = some?.named ?? before?.named;
  const { filter } = some ?? list;
  const part = { ...(step !== undefined && { step }), ...(named && { named }) };
  return { topic: { kind: 'tasks', page, filter, ...part }, intent: 'tasks' };
}

function listOf(page: Page, filter: TaskFilter, step: number | undefined) {
  const { tasks, parts } = tasksOn(page);
  const part = step === undefined ? undefined : parts[step];
  return { page, tasks: part?.tasks ?? tasks, filter, step: part?.heading ?? null };
}

/** The list of tasks that was shown last, as long as it is only filtered further: "which of them are mandatory?" */
function shownBefore({ id }: Page, { asked, question: { previous } }: Situation) {
  return previous?.kind === 'tasks' && previous.page === id && !asked.saysTasks ? previous : undefined;
}

/** "What was the task with the MX record": the tasks whose names fit, none when they are many. */
function tasksByName(page: PageId, shown: Page | undefined, situation: Situation): TaskId[] {
  const found = passagesOf(situation, page, situation.asked.words, ['task']);
  const least = Math.max(TASK_COVERAGE, (found[0]?.coverage ?? 0) * ABOUT_AS_GOOD);
  const tasks = found
    .filter(({ coverage }) => coverage >= least)
    .flatMap(({ ref }) => shown?.tasks[ref.index]?.id ?? []);
  const ids = [...new Set(tasks)];
  return ids.length <= MOST_ALIKE ? ids : [];
}

/** The filter without services that no task has and that are part of the title ("Office 365 ProPlus Engagement"). */
function filterOn(
  page: Page,
  filter: TaskFilter,
  best: Candidate | null,
  { services }: Playbook,
): TaskFilter {
  const own = tasksOn(page).tasks.flatMap((task) => task.services.map(({ key }) => key));
  if (!best || best.evidence.title < MEANS_THE_PAGE || filter.services.some((key) => own.includes(key)))
    return filter;
  const title = fold(page.title);
  const isInTitle = (key: string) =>
    [...(services.get(key)?.values() ?? [])].flat().some((label) => title.includes(fold(label)));
  return { ...filter, services: filter.services.filter((key) => !isInTitle(key)) };
}
