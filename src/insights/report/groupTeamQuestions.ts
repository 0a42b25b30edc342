import type { PageId } from '../../playbook/page';
import { questionKey } from '../../playbook/questionKey';
import type { InsightRecord } from '../record';
import { isoDate } from './isoDate';
import { newestFirst } from './newestFirst';

/** A question that people have asked the team. */
export type TeamQuestionAsked = {
  question: string;
  /** The page that was proposed for it; null if there is none. */
  page: PageId | null;
  /** When it was last asked; ISO date (UTC). */
  last: string;
};

/** The newest first; each question once, with the newest page that was proposed for it. */
export function groupTeamQuestions(records: readonly InsightRecord[]): TeamQuestionAsked[] {
  const asked = new Map<string, TeamQuestionAsked>();
  for (const { kind, question, page, at } of newestFirst(records)) {
    if (kind !== 'team' || question === null) continue;
    const key = questionKey(question);
    const known = asked.get(key) ?? { question, page, last: isoDate(at) };
    asked.set(key, { ...known, page: known.page ?? page });
  }
  return [...asked.values()];
}
