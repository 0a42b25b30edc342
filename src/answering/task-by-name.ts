import type { PageId, TaskId } from '../playbook/page';
import { rankPassages } from './best-passages';
import type { Knowledge } from './language-knowledge';
import type { Candidate } from './rank';
import type { Word } from './slots';

/** So much of what was asked a task's name has to say. */
const LEAST_COVERAGE = 0.6;
const MOST_PAGES = 8;

/** The task whose name fits `words` best, looked for on the pages that fit best. */
export function taskByName(
  words: readonly Word[],
  ranked: readonly Candidate[],
  readers: readonly Knowledge[],
): { task: TaskId; page: PageId; coverage: number } | undefined {
  let best: { task: TaskId; page: PageId; coverage: number; closeness: number } | undefined;
  for (const { page } of ranked.slice(0, MOST_PAGES)) {
    for (const { index } of readers) {
      const [found] = rankPassages(words, page, 'task', index, readers);
      const task = found && index.pages.get(page)?.page.tasks[found.index];
      if (!found || !task || found.coverage < LEAST_COVERAGE) continue;
      if (!best || found.closeness > best.closeness) best = { task: task.id, page, ...found };
    }
  }
  return best;
}
