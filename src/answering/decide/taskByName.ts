import type { PageId, TaskId } from '../../playbook/page';
import { rankPassages } from '../search/passages';
import { seekShares } from '../search/weightedTerms';
import type { Situation } from './situation';

/** So much of what was asked a task's name has to say. */
const LEAST_COVERAGE = 0.6;
const MOST_PAGES = 8;

/** The task whose name fits the question best, looked for on the pages that fit best, in every language read. */
export function taskByName({
  asked,
  ranked,
  readers,
}: Situation): { task: TaskId; page: PageId } | undefined {
  let best: { task: TaskId; page: PageId } | undefined;
  let most = LEAST_COVERAGE;
  for (const { index } of readers) {
    const sought = seekShares(asked.words, index, readers);
    for (const { page } of ranked.slice(0, MOST_PAGES)) {
      const indexed = index.pages.get(page);
      const [found] = indexed ? rankPassages(sought, index.passages, indexed, ['task']) : [];
      const task = found && indexed?.page.tasks[found.place.index];
      if (!found || !task || found.coverage < most || (best && found.coverage === most)) continue;
      best = { task: task.id, page };
      most = found.coverage;
    }
  }
  return best;
}
