import { questionKey } from '../../playbook/questionKey';
import type { InsightRecord } from '../record';
import { isoDate } from './isoDate';
import { newestFirst } from './newestFirst';

/** A group of questions that differ only in case, accents, punctuation or spaces. */
export type UnansweredQuestion = {
  /** The most frequent spelling; the newest one if several are equally frequent. */
  question: string;
  count: number;
  /** When it was last asked; ISO date (UTC). */
  last: string;
};

/** The most frequent first, then the newest. Skips records without a question. */
export function groupQuestions(misses: readonly InsightRecord[]): UnansweredQuestion[] {
  const groups = new Map<string, { wordings: Map<string, number>; count: number; last: number }>();
  for (const { question, at } of newestFirst(misses)) {
    const key = question === null ? '' : questionKey(question);
    if (question === null || key === '') continue;
    const group = groups.get(key) ?? { wordings: new Map<string, number>(), count: 0, last: at };
    group.wordings.set(question, (group.wordings.get(question) ?? 0) + 1);
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count || b.last - a.last)
    .map(({ wordings, count, last }) => ({ question: mostFrequent(wordings), count, last: isoDate(last) }));
}

/** The first one if several are equally frequent. */
function mostFrequent(wordings: ReadonlyMap<string, number>): string {
  const [[best = ''] = []] = [...wordings].sort(([, a], [, b]) => b - a);
  return best;
}
