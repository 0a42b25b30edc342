import { threadOf } from '../../boards/board/keys';
import { latestReference as referenceOf } from '../../insights/keeping/offers';
import type { Where } from '../turn/turn';

/** Reference to the answer on the card with this id. */
export function cardReference(id: string): string {
  return `card\n${id}`;
}

/** Reference to the message with this id. It leaves out the thread of a channel, because not every client names it. */
export function messageReference({ client, place }: Where, id: string): string {
  return ['message', client, threadOf(place.conversation).channel, id].join('\n');
}

/** Reference to the latest answer in a conversation. */
export function latestReference({ client, place }: Where): string {
  return referenceOf(client, place.conversation);
}
