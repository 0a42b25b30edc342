import type { Page, Task } from '../../../playbook/page';
import { passes, traitsOf } from '../../../playbook/tasks/taskFilter';
import { inlineText } from '../../../playbook/text';
import { FILTER_WORD_WEIGHT } from '../../query/wordWeights';
import { rankPassages } from '../../search/passages';
import { termShares } from '../../search/terms/weightedTerms';
import { isCharacter } from '../../text/tokens';
import { MOST_NAMED, type TaskFilter, type TasksNamed } from '../../topic';
import type { Situation } from '../situation';

/** More of a list than this is no part of it: what most of its tasks have in their names is what the list is about. */
export const MOST_OF_LIST = 0.5;
/** So much of a word a name has that has the word itself; less is a synonym, or a part of a compound. */
const HAS_WORD = 0.99;

/**
 * Where no task of a list is marked with the service that is asked for, those whose names say it, and the filter without
 * it: "the Teams tasks of the kick-off", which are all for every service.
 * @returns undefined where some are marked with it, where no name says it, and where it may be what is left out
 */
export function tasksNamed(
  { page, tasks, filter }: { page: Page; tasks: readonly Task[]; filter: TaskFilter },
  { asked, readers }: Situation,
): { named: TasksNamed; filter: TaskFilter } | undefined {
  const index = readers.find(({ lexicon }) => lexicon.locale === page.locale)?.index;
  const indexed = index?.pages.get(page.id);
  if (!index || !indexed || asked.leavesOut || filter.not || filter.services.length === 0) return undefined;
  if (tasks.some((task) => passes(traitsOf(task), filter))) return undefined;
  const rest = { ...filter, services: [] };
  const list = tasks.filter((task) => passes(traitsOf(task), rest));
  const words = asked.words.filter(
    ({ token, weight }) => weight === FILTER_WORD_WEIGHT && !isCharacter(token),
  );
  const having = words.map(({ token, ...word }) => {
    const found = rankPassages(termShares([{ token, ...word }], index, readers), index.passages, indexed, [
      'task',
    ]);
    const places = found.filter(({ coverage }) => coverage >= HAS_WORD).map(({ ref }) => ref.index);
    return { token, ids: new Set(places.flatMap((place) => page.tasks[place]?.id ?? [])) };
  });
  const telling = having.filter(({ ids }) => {
    const share = list.filter(({ id }) => ids.has(id)).length / list.length;
    return share > 0 && share <= MOST_OF_LIST;
  });
  const isNamed = ({ id }: Task) => telling.every(({ ids }) => ids.has(id));
  const named = tasks.filter(isNamed);
  const ids = [...new Set(named.map(({ id }) => id))];
  if (telling.length === 0 || !list.some(isNamed) || ids.length > MOST_NAMED) return undefined;
  const said = telling.map(({ token }) => asWritten(token, named)).join(' ');
  return { named: { words: said, tasks: ids }, filter: rest };
}

/** A word as the first name has it that does, "Teams" for "teams". */
function asWritten(token: string, tasks: readonly Task[]): string {
  for (const task of tasks) {
    const name = inlineText(task.name);
    const at = name.toLowerCase().indexOf(token);
    if (at >= 0) return name.slice(at, at + token.length);
  }
  return token;
}
