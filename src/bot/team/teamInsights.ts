import { withoutPeople } from '../../insights/anonymous/withoutPeople';
import type { Insights } from '../../insights/insights';
import { LONGEST_QUESTION_KEPT } from '../../insights/record';
import type { TeamQuestion } from '../../team/question';
import type { Knowledge } from '../turn/knowledge';
import type { Logger } from '../turn/logger';

/**
 * Adds a question to the insights, without people; once it is proposed, with the page of its answer. Never rejects. May
 * be called again for the same question.
 */
export type KeepAsked = (question: TeamQuestion) => Promise<void>;

export function createKeepAsked(
  insights: Pick<Insights, 'askedTeam'>,
  knowledge: () => Knowledge,
  logger: Logger,
): KeepAsked {
  return async ({ id, askedAt, text, asker, locale, state }) => {
    try {
      await insights.askedTeam(id, askedAt, {
        question: withoutPeople(text, [asker.name, asker.id], LONGEST_QUESTION_KEPT),
        locale,
        page: state.kind === 'answered' && state.proposed ? state.answer.page : null,
        intent: 'team',
        version: knowledge().playbook.version,
      });
    } catch (err) {
      logger.warn({ question: id, err }, 'a question to the team could not be added to the insights');
    }
  };
}
