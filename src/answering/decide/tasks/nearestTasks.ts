import type { TaskId } from '../../../playbook/page';
import { sayWhat } from '../../search/terms/queryTerms';
import { distance } from '../../text/spelling';
import type { Situation } from '../situation';
import { taskByName } from './taskByName';

const MOST_TASKS = 4;
/** What counts as one wrong digit, or two; numbers that differ more are not meant. */
const MOST_EDITS = 2;

/**
 * The tasks that may be meant by a number that no page defines: the one whose name the question says, then those whose
 * numbers are the likeliest to be mistyped as it.
 */
export function nearestTasks(asked: TaskId, situation: Situation): TaskId[] {
  const words = situation.asked.words.filter(({ token }) => token !== asked);
  const named = sayWhat(words)
    ? taskByName({ ...situation, asked: { ...situation.asked, words } })
    : undefined;
  const pages = [...situation.playbook.pages.values()].flatMap((own) => [...own.values()]);
  const ids = new Set(pages.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  const near = [...ids]
    .map((id) => ({
      id,
      edits: Math.min(distance(asked, id, MOST_EDITS), MOST_EDITS + 1),
      apart: Math.abs(Number(id) - Number(asked)),
    }))
    .sort((one, other) => one.edits - other.edits || one.apart - other.apart)
    .map(({ id }) => id);
  return [...new Set([...(named ? [named.task] : []), ...near])].slice(0, MOST_TASKS);
}
