import { type Activity, Channels, DeliveryModes, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { placeKey } from '../../../boards/board/keys';
import type { Connector } from '../../connector/connector';
import type { Logger } from '../../turn/logger';
import type { Turn } from '../../turn/turn';

/**
 * Sends a message that only the person of this turn sees, and returns its id; undefined where that cannot be, so that the
 * message has to be sent to all.
 */
export type PrivateAnswers = (
  context: TurnContext,
  turn: Turn,
  message: Partial<Activity>,
) => Promise<string | undefined>;

/** Everybody sees every answer. */
export const ANSWERS_FOR_ALL: PrivateAnswers = () => Promise.resolve(undefined);

/** A channel or chat that refuses is not asked again with every message, in whichever thread. In milliseconds. */
const REFUSED_FOR = 3_600_000;
const MOST_PLACES = 1000;

/**
 * Targeted messages of Teams, which botbuilder does not know: a documented parameter of the request that sends any other
 * message (https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages). Not every tenant has
 * them, and some answer with 403 or 400.
 */
export function privateAnswers(connector: Pick<Connector, 'postFor'>, logger: Logger): PrivateAnswers {
  const refusing = new LRUCache<string, true>({ max: MOST_PLACES, ttl: REFUSED_FOR });
  return async ({ activity }, { where, person, trace }, message) => {
    const { place, client } = where;
    const isShared = client === Channels.Msteams && place.kind !== 'personal';
    // Teams does not wait for replies in the response; what does has no other way to get them.
    if (!isShared || activity.deliveryMode === DeliveryModes.ExpectReplies) return undefined;
    if (refusing.has(placeKey(place))) return undefined;
    const delivery = await connector.postFor(place, person.id, message, [trace]);
    switch (delivery.kind) {
      case 'delivered':
        return delivery.id;
      case 'forbidden':
      case 'rejected':
      case 'unsupported':
      case 'gone':
      case 'not-installed':
        refusing.set(placeKey(place), true);
        break;
      case 'throttled':
      case 'unavailable':
      case 'unsure':
        break;
    }
    logger.info(
      { turn: trace, delivery },
      'an answer could not be sent to one person alone: everybody sees it',
    );
    return undefined;
  };
}
