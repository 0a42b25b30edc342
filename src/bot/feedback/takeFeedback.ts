import type { Insights } from '../../insights/insights';
import { LONGEST_COMMENT_KEPT } from '../../insights/record';
import { withoutPeople } from '../../insights/withoutPeople';
import { peopleIn } from '../answers/answered';
import type { Logger } from '../turn/logger';
import type { Incoming } from '../turn/turn';
import { parseFeedback, type SubmittedFeedback } from './feedbackInvoke';
import { raterOf } from './feedbackTurns';
import { latestReference, messageReference } from './references';

/** The answer to an invoke: a status of HTTP, and the body that goes with it. */
export type TakeFeedback = (incoming: Incoming) => Promise<{ status: number; body: object }>;

/**
 * Takes what Teams' own buttons below a message send. Teams says thank you by itself and shows anything but 200 and an
 * empty object as an error, so that a rating which cannot be kept is only logged.
 */
export function feedbackTaker(insights: Insights, logger: Logger): TakeFeedback {
  return async (incoming) => {
    const feedback = parseFeedback(incoming.value);
    if (!feedback) {
      const message =
        'Expected actionName "feedback" and actionValue {reaction: "like" | "dislike", feedback}.';
      return { status: 400, body: { error: { code: 'feedback_malformed', message } } };
    }
    try {
      const outcome = await rate(insights, incoming, feedback);
      if (outcome === 'unknown') logger.info({}, 'a rating names no answer that is still known');
    } catch (err) {
      logger.warn({ err }, 'a rating could not be kept');
    }
    return { status: 200, body: {} };
  };
}

function rate(insights: Insights, { turn, replyTo }: Incoming, { reaction, comment }: SubmittedFeedback) {
  const said = comment === null ? null : withoutPeople(comment, peopleIn(turn), LONGEST_COMMENT_KEPT);
  // The Agents Playground does not say which message it is about.
  const reference = replyTo === null ? latestReference(turn.where) : messageReference(turn.where, replyTo);
  return insights.rate(reference, { rater: raterOf(turn.person), reaction, comment: said });
}
