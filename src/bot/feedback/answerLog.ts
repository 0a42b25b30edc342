import { randomUUID } from 'node:crypto';
import type { Insights } from '../../insights/insights';
import type { Answered } from '../../insights/record';
import { answeredOf, isMiss } from '../answers/answered';
import type { Logger } from '../turn/logger';
import type { TurnInput, TurnResponse } from '../turn/turnInput';
import { type FeedbackControls, feedbackControls } from './controls';

/** Stores questions and answers for the authors of the playbook. Never throws: the answer matters more than the log. */
export type AnswerLog = {
  controls(client: string): FeedbackControls;
  /** A new id for a card with rating buttons; null on channels that need none. */
  newRating(client: string): string | null;
  /** Stores a question that the playbook does not answer. */
  missed(input: TurnInput, response: TurnResponse): Promise<void>;
  /** Allows the answer to be rated under these references. */
  offer(references: readonly string[], input: TurnInput, response: TurnResponse): Promise<void>;
};

export function createAnswerLog(insights: Insights, logger: Logger): AnswerLog {
  const controls = (client: string) => feedbackControls(client, insights.settings.enabled);
  const quietly = async (
    input: TurnInput,
    response: TurnResponse,
    keep: (answered: Answered) => Promise<void>,
  ): Promise<void> => {
    try {
      const answered = answeredOf(input, response);
      if (answered) await keep(answered);
    } catch (err) {
      logger.warn({ turn: input.turn.trace, err }, 'an answer could not be remembered');
    }
  };
  return {
    controls,
    newRating: (client) => (controls(client) === 'buttons' ? randomUUID() : null),
    async missed(input, response) {
      if (!isMiss(response)) return;
      await quietly(input, response, (answered) => insights.missed(answered));
    },
    async offer(references, input, response) {
      if (references.length === 0) return;
      await quietly(input, response, (answered) => insights.offer(references, answered));
    },
  };
}
