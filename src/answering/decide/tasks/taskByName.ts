import type { PageId, TaskId } from '../../../playbook/page';
import { rankPassages } from '../../search/passages';
import { termShares } from '../../search/terms/weightedTerms';
import type { Situation } from '../situation';

/** A task's name has to cover so much of the question. */
export const LEAST_COVERAGE = 0.6;
const MOST_PAGES = 8;

/** The task whose name fits the question best, with its page. Looks at the best pages, in every language of `readers`. */
export function taskByName({
  asked,
  ranked,
  readers,
}: Situation): { task: TaskId; page: PageId } | undefined {
  let best: { task: TaskId; page: PageId } | undefined;
  let most = LEAST_COVERAGE;
  for (const { index } of readers) {
    const shares = termShares(asked.words, index, readers);
    for (const { page } of ranked.slice(0, MOST_PAGES)) {
      const indexed = index.pages.get(page);
      const [found] = indexed ? rankPassages(shares, index.passages, indexed, ['task']) : [];
      const task = found && indexed?.page.tasks[found.ref.index];
      if (!found || !task || found.coverage < most || (best && found.coverage === most)) continue;
      best = { task: task.id, page };
      most = found.coverage;
    }
  }
  return best;
}
