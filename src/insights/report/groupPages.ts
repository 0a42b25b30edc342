import type { PageId } from '../../playbook/page';
import type { InsightRecord } from '../record';
import { newestFirst } from './newestFirst';

/** Ratings of the answers from one page. */
export type PageOpinion = {
  page: PageId;
  likes: number;
  dislikes: number;
  /** The questions whose answers were disliked, without duplicates, the newest first. */
  questions: string[];
  /** The comments that people gave with a dislike, the newest first. */
  comments: string[];
};

/** The pages with at least one dislike: most dislikes first; with equal dislikes, fewer likes first. */
export function groupPages(records: readonly InsightRecord[]): PageOpinion[] {
  const pages = new Map<PageId, PageOpinion>();
  for (const { page, kind, question, comment } of newestFirst(records)) {
    if (page === null || kind === 'miss' || kind === 'team') continue;
    const opinion = pages.get(page) ?? { page, likes: 0, dislikes: 0, questions: [], comments: [] };
    pages.set(page, opinion);
    if (kind === 'like') {
      opinion.likes += 1;
      continue;
    }
    opinion.dislikes += 1;
    if (question !== null && !opinion.questions.includes(question)) opinion.questions.push(question);
    if (comment !== null) opinion.comments.push(comment);
  }
  return [...pages.values()]
    .filter(({ dislikes }) => dislikes > 0)
    .sort((a, b) => b.dislikes - a.dislikes || a.likes - b.likes || a.page.localeCompare(b.page, 'en'));
}
