import type { Activity, InvokeResponse } from 'botbuilder';
import type { Insights } from '../../insights/insights';
import { LONGEST_COMMENT_KEPT } from '../../insights/record';
import { withoutPeople } from '../../insights/withoutPeople';
import { peopleIn } from '../answers/answered';
import type { Logger } from '../turn/logger';
import { readTurn } from '../turn/readTurn';
import { parseFeedback, type SubmittedFeedback } from './feedbackInvoke';
import { raterOf } from './feedbackTurns';
import { latestReference, messageReference } from './references';

/**
 * Takes what Teams' own buttons below a message send. Teams says thank you by itself and shows anything but 200 and an
 * empty object as an error, so that a rating which cannot be kept is only logged.
 */
export function feedbackTaker(
  insights: Insights,
  logger: Logger,
): (activity: Activity) => Promise<InvokeResponse> {
  return async (activity) => {
    const feedback = parseFeedback(activity.value);
    if (!feedback) {
      const message =
        'Expected actionName "feedback" and actionValue {reaction: "like" | "dislike", feedback}.';
      return { status: 400, body: { error: { code: 'feedback_malformed', message } } };
    }
    try {
      const outcome = await rate(insights, activity, feedback);
      if (outcome === 'unknown') logger.info({}, 'a rating names no answer that is still known');
    } catch (err) {
      logger.warn({ err }, 'a rating could not be kept');
    }
    return { status: 200, body: {} };
  };
}

function rate(insights: Insights, activity: Activity, { reaction, comment }: SubmittedFeedback) {
  const turn = readTurn(activity);
  const said = comment === null ? null : withoutPeople(comment, peopleIn(turn), LONGEST_COMMENT_KEPT);
  // The Agents Playground does not say which message it is about.
  const reference = activity.replyToId
    ? messageReference(activity, activity.replyToId)
    : latestReference(activity);
  return insights.rate(reference, { rater: raterOf(turn.person), reaction, comment: said });
}
