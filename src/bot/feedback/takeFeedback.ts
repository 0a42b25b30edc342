import { withoutPeople } from '../../insights/anonymous/withoutPeople';
import type { Insights } from '../../insights/insights';
import { LONGEST_COMMENT_KEPT } from '../../insights/record';
import { peopleIn } from '../answers/answered';
import type { TeamOffers } from '../team/teamOffers';
import type { Logger } from '../turn/logger';
import type { Incoming } from '../turn/turn';
import { parseFeedback, type SubmittedFeedback } from './feedbackInvoke';
import { raterOf } from './feedbackTurns';
import { latestReference, messageReference } from './references';

/** Handles an invoke; returns the HTTP status and body. */
export type TakeFeedback = (incoming: Incoming) => Promise<{ status: number; body: object }>;

/**
 * Handles Teams' own feedback buttons. Teams thanks the person itself and shows an error for anything but status 200
 * with an empty object; so if a rating cannot be stored, this is only logged.
 */
export function feedbackTaker(
  insights: Insights,
  offers: Pick<TeamOffers, 'sendAfterDislike'>,
  logger: Logger,
): TakeFeedback {
  return async (incoming) => {
    const feedback = parseFeedback(incoming.value);
    if (!feedback) {
      const message =
        'Expected actionName "feedback" and actionValue {reaction: "like" | "dislike", feedback}.';
      return { status: 400, body: { error: { code: 'feedback_malformed', message } } };
    }
    try {
      const reference = referenceOf(incoming);
      const outcome = await rate(insights, reference, incoming, feedback);
      if (outcome === 'unknown')
        logger.info({ turn: incoming.turn.trace }, 'a rating names no answer that is still known');
      else if (feedback.reaction === 'dislike') await offers.sendAfterDislike(incoming, reference);
    } catch (err) {
      logger.warn({ turn: incoming.turn.trace, err }, 'a rating could not be kept');
    }
    return { status: 200, body: {} };
  };
}

/** The Agents Playground does not say which message was rated. */
function referenceOf({ turn: { pressedOn, where } }: Incoming): string {
  return pressedOn === null ? latestReference(where) : messageReference(where, pressedOn);
}

function rate(
  insights: Insights,
  reference: string,
  { turn }: Incoming,
  { reaction, comment }: SubmittedFeedback,
) {
  const said = comment === null ? null : withoutPeople(comment, peopleIn(turn), LONGEST_COMMENT_KEPT);
  return insights.rate(reference, { rater: raterOf(turn.person), reaction, comment: said });
}
