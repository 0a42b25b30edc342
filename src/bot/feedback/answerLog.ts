import { randomUUID } from 'node:crypto';
import type { Insights } from '../../insights/insights';
import type { Answered } from '../../insights/record';
import type { Logger } from '../logger';
import type { Hearing, Response } from '../respond';
import { answeredOf, isMiss } from './answered';
import { type FeedbackControls, feedbackControls } from './controls';

/** Remembers what was answered, for the authors. Never throws: an answer is worth more than what is kept of it. */
export type AnswerLog = {
  controls(channelId: string): FeedbackControls;
  /** A new id for a card that carries buttons to rate it; null on channels that need none. */
  newRating(channelId: string): string | null;
  /** Keeps a question that has no answer. */
  missed(hearing: Hearing, response: Response): Promise<void>;
  /** Lets the answer be rated under these references. */
  offer(references: readonly string[], hearing: Hearing, response: Response): Promise<void>;
};

export function createAnswerLog(insights: Insights, logger: Logger): AnswerLog {
  const controls = (channelId: string) => feedbackControls(channelId, insights.settings.enabled);
  const quietly = async (
    hearing: Hearing,
    response: Response,
    keep: (answered: Answered) => Promise<void>,
  ): Promise<void> => {
    try {
      const answered = answeredOf(hearing, response);
      if (answered) await keep(answered);
    } catch (err) {
      logger.warn({ err }, 'an answer could not be remembered');
    }
  };
  return {
    controls,
    newRating: (channelId) => (controls(channelId) === 'buttons' ? randomUUID() : null),
    async missed(hearing, response) {
      if (!isMiss(response)) return;
      await quietly(hearing, response, (answered) => insights.missed(answered));
    },
    async offer(references, hearing, response) {
      if (references.length === 0) return;
      await quietly(hearing, response, (answered) => insights.offer(references, answered));
    },
  };
}
